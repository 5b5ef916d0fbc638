package commonweal.tasking.operations.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.operations.AuditAction;
import commonweal.tasking.operations.HeldOperation;
import commonweal.tasking.operations.Operation;
import commonweal.tasking.operations.RequestedOperation;

/** Operations as documents. */
final class OperationDocuments implements AggregateType<Operation> {

    private static final String PARTNERSHIP = "partnership";
    private static final String KIND = "kind";
    private static final String HELD = "held";
    private static final String ON = "on";
    private static final String AUDIT = "audit";

    @Override
    public String collection() {
        return "operations";
    }

    @Override
    public Id id(Operation state) {
        return state.id();
    }

    @Override
    public Code partnership(Operation state) {
        return state.head().partnership();
    }

    @Override
    public Optional<Id> caseId(Operation state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Operation operation) {
        Operation.Head head = operation.head();
        Document document = new Document(PARTNERSHIP, head.partnership().value()).append(KIND, head.kind().value())
                .append("ward", text(head.ward())).append("place", text(head.place()))
                .append("requestedOn", text(operation.requestedOn())).append("recordedAt", Date.from(head.recordedAt()))
                .append("by", head.by());
        return switch (operation) {
            // why: the list is sorted by one day, whichever it has
            case RequestedOperation requested -> document.append(ON, requested.requestedOn().toString());
            case HeldOperation held -> document.append(ON, held.held().on().toString())
                    .append(HELD, held.held().on().toString()).append("people", held.held().people())
                    .append("agencies", held.held().agencies().stream().map(Code::value).toList())
                    .append(AUDIT, held.audit().stream().map(OperationDocuments::action).toList());
        };
    }

    @Override
    public Operation fromDocument(Document document) {
        String ward = document.getString("ward");
        String place = document.getString("place");
        Operation.Head head = new Operation.Head(new Id(document.getString("_id")),
                new Code(document.getString(PARTNERSHIP)), new Code(document.getString(KIND)),
                ward == null ? null : new AreaCode(ward), place == null ? null : new Code(place),
                document.getDate("recordedAt").toInstant(), document.getString("by"));
        LocalDate requestedOn = day(document, "requestedOn");
        LocalDate held = day(document, HELD);
        if (held == null) {
            return new RequestedOperation(head, Objects.requireNonNull(requestedOn));
        }
        return new HeldOperation(head, requestedOn,
                new Operation.Held(held, document.getInteger("people"),
                        document.getList("agencies", String.class, List.of()).stream().map(Code::new).toList()),
                document.getList(AUDIT, Document.class, List.of()).stream().map(OperationDocuments::action).toList());
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Document action(AuditAction action) {
        return new Document("id", action.id().value()).append("agency", action.agency().value())
                .append("what", action.what()).append("due", action.due().toString())
                .append("doneAt", action.doneAt() == null ? null : Date.from(action.doneAt()));
    }

    private static AuditAction action(Document document) {
        Date doneAt = document.getDate("doneAt");
        return new AuditAction(new Id(document.getString("id")), new Code(document.getString("agency")),
                document.getString("what"), LocalDate.parse(document.getString("due")),
                doneAt == null ? null : doneAt.toInstant());
    }
}

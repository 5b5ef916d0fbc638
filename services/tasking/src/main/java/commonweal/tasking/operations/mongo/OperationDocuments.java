package commonweal.tasking.operations.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.operations.AuditAction;
import commonweal.tasking.operations.Operation;

/** Operations as documents. */
final class OperationDocuments implements AggregateType<Operation> {

    private static final String PARTNERSHIP = "partnership";
    private static final String KIND = "kind";
    private static final String HELD = "held";
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
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(Operation state) {
        return Optional.empty();
    }

    @Override
    public Document toDocument(Operation operation) {
        AreaCode ward = operation.ward();
        return new Document(PARTNERSHIP, operation.partnership().value()).append(KIND, operation.kind().value())
                .append(HELD, operation.held().toString()).append("ward", ward == null ? null : ward.value())
                .append(AUDIT, operation.audit().stream().map(OperationDocuments::action).toList())
                .append("recordedAt", Date.from(operation.recordedAt())).append("by", operation.by());
    }

    @Override
    public Operation fromDocument(Document document) {
        String ward = document.getString("ward");
        return new Operation(new Id(document.getString("_id")), new Code(document.getString(PARTNERSHIP)),
                new Code(document.getString(KIND)), LocalDate.parse(document.getString(HELD)),
                ward == null ? null : new AreaCode(ward),
                document.getList(AUDIT, Document.class, List.of()).stream().map(OperationDocuments::action).toList(),
                document.getDate("recordedAt").toInstant(), document.getString("by"));
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

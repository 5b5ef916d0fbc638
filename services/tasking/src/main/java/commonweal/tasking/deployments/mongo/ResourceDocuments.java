package commonweal.tasking.deployments.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateType;
import commonweal.tasking.deployments.Deployment;
import commonweal.tasking.deployments.Resource;
import commonweal.tasking.deployments.ResourceIn;
import commonweal.tasking.deployments.ResourceOut;

/** Resources as documents: a resource is out when its last deployment is not over. */
final class ResourceDocuments implements AggregateType<Resource> {

    private static final String PARTNERSHIP = "partnership";
    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String DEPLOYMENTS = "deployments";

    @Override
    public String collection() {
        return "resources";
    }

    @Override
    public Id id(Resource state) {
        return state.id();
    }

    @Override
    public Code partnership(Resource state) {
        return state.partnership();
    }

    @Override
    public Optional<Id> caseId(Resource state) {
        return state.deployments().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(state.deployments().getLast().caseId());
    }

    @Override
    public Document toDocument(Resource resource) {
        return new Document(PARTNERSHIP, resource.partnership().value()).append(NAME, resource.name().value())
                .append(KIND, resource.kind().value())
                .append(DEPLOYMENTS, resource.deployments().stream().map(ResourceDocuments::deployment).toList());
    }

    @Override
    public Resource fromDocument(Document document) {
        Id id = new Id(document.getString("_id"));
        Code partnership = new Code(document.getString(PARTNERSHIP));
        Id name = new Id(document.getString(NAME));
        Code kind = new Code(document.getString(KIND));
        List<Deployment> all = document.getList(DEPLOYMENTS, Document.class, List.of()).stream()
                .map(ResourceDocuments::deployment).toList();
        return all.isEmpty() || all.getLast().withdrawnOn() != null
                ? new ResourceIn(id, partnership, name, kind, all)
                : new ResourceOut(id, partnership, name, kind, all.subList(0, all.size() - 1), all.getLast());
    }

    private static Document deployment(Deployment deployment) {
        return new Document("id", deployment.id().value()).append("from", deployment.from().toString())
                .append("ward", text(deployment.where().ward())).append("place", text(deployment.where().place()))
                .append("until", text(deployment.until())).append("caseId", text(deployment.caseId()))
                .append("withdrawnOn", text(deployment.withdrawnOn()));
    }

    private static Deployment deployment(Document document) {
        String ward = document.getString("ward");
        String place = document.getString("place");
        String caseId = document.getString("caseId");
        return new Deployment(new Id(document.getString("id")), LocalDate.parse(document.getString("from")),
                new Deployment.Where(ward == null ? null : new AreaCode(ward), place == null ? null : new Code(place)),
                caseId == null ? null : new Id(caseId), day(document, "until"), day(document, "withdrawnOn"));
    }

    private static @Nullable LocalDate day(Document document, String field) {
        String day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

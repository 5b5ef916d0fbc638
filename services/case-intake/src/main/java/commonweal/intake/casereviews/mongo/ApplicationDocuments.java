package commonweal.intake.casereviews.mongo;

import java.util.Optional;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.Erased;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Placed;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.casereviews.ReviewApplication.Waiting;
import commonweal.intake.mongo.Fields;
import commonweal.messaging.AggregateType;

/** An application as a document. */
final class ApplicationDocuments implements AggregateType<ReviewApplication> {

    static final String WAITING = "waiting";

    @Override
    public String collection() {
        return "reviewApplications";
    }

    @Override
    public Id id(ReviewApplication application) {
        return application.id();
    }

    @Override
    public Code partnership(ReviewApplication application) {
        return application.partnership();
    }

    /** Its one event tells of the case that it was put with. */
    @Override
    public Optional<Id> caseId(ReviewApplication application) {
        return application instanceof Placed placed ? Optional.of(placed.caseId()) : Optional.empty();
    }

    @Override
    public Document toDocument(ReviewApplication application) {
        return switch (application) {
            case Waiting waiting -> fields(waiting, WAITING).document();
            case Placed placed ->
                fields(placed, "placed").put("caseId", placed.caseId()).put("placed", placed.placed()).document();
            case SetAside aside ->
                fields(aside, "set-aside").put("reason", aside.reason()).put("setAside", aside.setAside()).document();
            case Erased erased -> new Fields().put("partnership", erased.partnership()).put("status", "erased")
                    .put("erasedAt", erased.erasedAt()).document();
        };
    }

    private static Fields fields(Live application, String status) {
        Received received = application.received();
        return new Fields().put("partnership", received.partnership()).put("status", status).put("at", received.at())
                .put("reference", received.reference()).put("secretHash", received.secretHash())
                .put("told", ReviewDocuments.toDocument(received.told()));
    }

    @Override
    public ReviewApplication fromDocument(Document document) {
        return switch (Fields.text(document, "status")) {
            case WAITING -> new Waiting(received(document));
            case "placed" -> new Placed(received(document), Fields.id(document, "caseId"),
                    Fields.act(document, "placed"));
            case "set-aside" -> new SetAside(received(document), Fields.code(document, "reason"),
                    Fields.act(document, "setAside"));
            case String _ -> new Erased(Fields.id(document, "_id"), Fields.code(document, "partnership"),
                    Fields.instant(document, "erasedAt"));
        };
    }

    private static Received received(Document document) {
        return new Received(Fields.code(document, "partnership"), Fields.text(document, "reference"),
                Fields.text(document, "secretHash"),
                ReviewDocuments.application(Fields.required(document, "told", Document.class)),
                Fields.instant(document, "at"));
    }
}

package commonweal.intake.casereviews.mongo;

import java.time.LocalDate;
import java.util.ArrayList;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.casereviews.Applicant;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReview.Answer;
import commonweal.intake.casereviews.CaseReview.Appeal;
import commonweal.intake.casereviews.CaseReview.Application;
import commonweal.intake.casereviews.CaseReview.Conclusion;
import commonweal.intake.casereviews.CaseReview.Decision;
import commonweal.intake.casereviews.CaseReview.Panel;
import commonweal.intake.casereviews.CaseReview.Recommendation;
import commonweal.intake.casereviews.CaseReview.Request;
import commonweal.intake.casereviews.CaseReview.Response;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.Complaint;
import commonweal.intake.decisions.Act;
import commonweal.intake.mongo.Fields;

/** The reviews of a case as a document. */
final class ReviewDocuments implements PartType<CaseReviews> {

    @Override
    public String collection() {
        return "caseReviews";
    }

    @Override
    public String kind() {
        return "crv";
    }

    @Override
    public CaseReviews empty() {
        return CaseReviews.NONE;
    }

    @Override
    public Document toDocument(CaseReviews reviews, Id id) {
        return new Fields().putAll("reviews", reviews.all(), ReviewDocuments::toDocument).document();
    }

    @Override
    public CaseReviews fromDocument(Document document) {
        return new CaseReviews(Fields.list(document, "reviews", ReviewDocuments::review));
    }

    private static Document toDocument(CaseReview review) {
        Fields fields = new Fields().put("id", review.id()).put("state", review.status())
                .put("applied", review.applied()).put("acknowledged", review.acknowledged())
                .putAll("requests", review.requests(), ReviewDocuments::toDocument);
        if (review.application() != null) {
            fields.put("application", toDocument(review.application()));
        }
        if (review.decision() != null) {
            Decision decision = review.decision();
            fields.put("decision", new Fields().put("met", decision.met()).put("reason", decision.reason())
                    .put("note", decision.note()).put("decided", decision.decided()).document());
        }
        if (review.panel() != null) {
            Panel panel = review.panel();
            fields.put("panel", new Fields().put("on", panel.on().toString())
                    .put("agencies", new ArrayList<>(panel.agencies().stream().map(Code::value).toList()))
                    .put("entered", panel.entered()).document());
        }
        if (review.conclusion() != null) {
            Conclusion conclusion = review.conclusion();
            fields.put("conclusion", new Fields().put("summary", conclusion.summary())
                    .putAll("recommendations", conclusion.recommendations(), ReviewDocuments::toDocument)
                    .put("concluded", conclusion.concluded()).document());
        }
        if (review.appeal() != null) {
            Appeal appeal = review.appeal();
            Appeal.Decided decided = appeal.decided();
            fields.put("appeal", new Fields().put("grounds", appeal.grounds()).put("made", appeal.made())
                    .put("decided", decided == null
                            ? null
                            : new Fields().put("upheld", decided.upheld()).put("note", decided.note())
                                    .put("act", decided.act()).document())
                    .document());
        }
        return fields.document();
    }

    private static CaseReview review(Document document) {
        return new CaseReview(Fields.id(document, "id"), Fields.act(document, "applied"),
                Fields.optional(document, "application", Document.class, ReviewDocuments::application),
                act(document, "acknowledged"),
                Fields.optional(document, "decision", Document.class,
                        made -> new Decision(Fields.flag(made, "met"), Fields.code(made, "reason"),
                                made.getString("note"), Fields.act(made, "decided"))),
                Fields.list(document, "requests", ReviewDocuments::request),
                Fields.optional(document, "panel", Document.class,
                        held -> new Panel(LocalDate.parse(Fields.text(held, "on")),
                                held.getList("agencies", String.class).stream().map(Code::new).toList(),
                                Fields.act(held, "entered"))),
                Fields.optional(document, "conclusion", Document.class,
                        reached -> new Conclusion(Fields.text(reached, "summary"),
                                Fields.list(reached, "recommendations", ReviewDocuments::recommendation),
                                Fields.act(reached, "concluded"))),
                Fields.optional(document, "appeal", Document.class, ReviewDocuments::appeal));
    }

    static Document toDocument(Application application) {
        Applicant applicant = application.applicant();
        return new Fields().putAll("complaints", application.complaints(), ReviewDocuments::toDocument)
                .put("harm", application.harm()).put("wanted", application.wanted())
                .put("consent", application.consent()).put("onBehalf", application.onBehalf())
                .put("applicant", applicant == null
                        ? null
                        : new Fields().put("name", applicant.name()).put("email", applicant.email())
                                .put("phone", applicant.phone()).put("address", applicant.address())
                                .put("onBehalfOf", applicant.onBehalfOf()).document())
                .document();
    }

    static Application application(Document document) {
        return new Application(Fields.list(document, "complaints", ReviewDocuments::complaint),
                document.getString("harm"), document.getString("wanted"), Fields.flag(document, "consent"),
                Fields.flag(document, "onBehalf"),
                Fields.optional(document, "applicant", Document.class,
                        told -> new Applicant(Fields.text(told, "name"), told.getString("email"),
                                told.getString("phone"), told.getString("address"), told.getString("onBehalfOf"))));
    }

    private static Document toDocument(Complaint complaint) {
        return new Fields().put("from", complaint.from().toString()).put("to", complaint.to().toString())
                .put("complainedOn", complaint.complainedOn().toString()).put("agency", complaint.agency())
                .put("reference", complaint.reference()).put("reportId", complaint.reportId()).document();
    }

    private static Complaint complaint(Document document) {
        return new Complaint(LocalDate.parse(Fields.text(document, "from")),
                LocalDate.parse(Fields.text(document, "to")), LocalDate.parse(Fields.text(document, "complainedOn")),
                Fields.optional(document, "agency", String.class, Code::new), document.getString("reference"),
                Fields.optional(document, "reportId", String.class, Id::new));
    }

    private static Document toDocument(Request request) {
        Answer answer = request.answer();
        return new Fields().put("id", request.id()).put("agency", request.agency())
                .put("question", request.question()).put("asked", request.asked())
                .put("answer", answer == null
                        ? null
                        : new Fields().put("text", answer.text()).put("refusedFor", answer.refusedFor())
                                .put("given", answer.given()).document())
                .document();
    }

    private static Request request(Document document) {
        return new Request(Fields.id(document, "id"), Fields.code(document, "agency"),
                Fields.text(document, "question"), Fields.act(document, "asked"),
                Fields.optional(document, "answer", Document.class,
                        answer -> new Answer(answer.getString("text"),
                                Fields.optional(answer, "refusedFor", String.class, Code::new),
                                Fields.act(answer, "given"))));
    }

    private static Document toDocument(Recommendation recommendation) {
        Response response = recommendation.response();
        return new Fields().put("id", recommendation.id()).put("agency", recommendation.agency())
                .put("text", recommendation.text())
                .put("response", response == null
                        ? null
                        : new Fields().put("accepted", response.accepted()).put("text", response.text())
                                .put("given", response.given()).document())
                .document();
    }

    private static Recommendation recommendation(Document document) {
        return new Recommendation(Fields.id(document, "id"), Fields.code(document, "agency"),
                Fields.text(document, "text"),
                Fields.optional(document, "response", Document.class,
                        response -> new Response(Fields.flag(response, "accepted"), response.getString("text"),
                                Fields.act(response, "given"))));
    }

    private static Appeal appeal(Document document) {
        return new Appeal(Fields.text(document, "grounds"), Fields.act(document, "made"),
                Fields.optional(document, "decided", Document.class,
                        decided -> new Appeal.Decided(Fields.flag(decided, "upheld"), decided.getString("note"),
                                Fields.act(decided, "act"))));
    }

    private static @Nullable Act act(Document document, String name) {
        return document.containsKey(name) ? Fields.act(document, name) : null;
    }
}

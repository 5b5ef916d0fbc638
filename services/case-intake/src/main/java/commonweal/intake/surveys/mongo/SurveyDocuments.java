package commonweal.intake.surveys.mongo;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.intake.caseparts.mongo.PartType;
import commonweal.intake.cases.Survey;
import commonweal.intake.decisions.Act;
import commonweal.intake.mongo.Fields;
import commonweal.intake.surveys.Answered;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Invitation;

/** The surveys of a case as a document. */
final class SurveyDocuments implements PartType<CaseSurveys> {

    static final String WAITING_SINCE = "waitingSince";
    private static final String DISSATISFIED = "dissatisfied";

    @Override
    public String collection() {
        return "surveys";
    }

    @Override
    public String kind() {
        return "svs";
    }

    @Override
    public CaseSurveys empty() {
        return CaseSurveys.NONE;
    }

    @Override
    public Document toDocument(CaseSurveys surveys, Id id) {
        return new Fields().putAll("invitations", surveys.invitations(), SurveyDocuments::toDocument)
                .putAll("answered", surveys.answered(), SurveyDocuments::toDocument)
                // why: those who are dissatisfied are listed by it; it follows from the answers
                .put(WAITING_SINCE, surveys.waiting().stream().findFirst()
                        .map(one -> one.survey().at()).orElse(null))
                .document();
    }

    @Override
    public CaseSurveys fromDocument(Document document) {
        return new CaseSurveys(Fields.list(document, "invitations", SurveyDocuments::invitation),
                Fields.list(document, "answered", SurveyDocuments::answered));
    }

    private static Document toDocument(Invitation invitation) {
        return new Fields().put("surveyId", invitation.surveyId()).put("reportId", invitation.reportId())
                .put("secretHash", invitation.secretHash()).put("expiresOn", invitation.expiresOn().toString())
                .put("sent", invitation.sent()).document();
    }

    private static Invitation invitation(Document document) {
        return new Invitation(Fields.id(document, "surveyId"), Fields.id(document, "reportId"),
                Fields.text(document, "secretHash"), LocalDate.parse(Fields.text(document, "expiresOn")),
                Fields.act(document, "sent"));
    }

    private static Document toDocument(Answered answered) {
        Survey survey = answered.survey();
        Answered.FollowUp followUp = answered.followUp();
        return new Fields().put("id", survey.id()).put("outcome", survey.outcome()).put("service", survey.service())
                .put("informed", survey.informed()).put("ease", survey.ease()).put("at", survey.at())
                .put("reportId", answered.reportId()).put("comment", answered.comment())
                .put(DISSATISFIED, answered.dissatisfied())
                .put("followUp", followUp == null
                        ? null
                        : new Fields().put("result", followUp.result()).put("done", followUp.done()).document())
                .document();
    }

    private static Answered answered(Document document) {
        Survey survey = new Survey(Fields.id(document, "id"), document.getInteger("outcome"),
                document.getInteger("service"), document.getInteger("informed"), document.getInteger("ease"),
                Fields.instant(document, "at"));
        return new Answered(survey, Fields.optional(document, "reportId", String.class, Id::new),
                document.getString("comment"),
                document.getBoolean(DISSATISFIED, wasDissatisfied(survey)),
                Fields.optional(document, "followUp", Document.class, SurveyDocuments::followUp));
    }

    /** Before it was kept, everybody held two points or fewer to be so. */
    private static boolean wasDissatisfied(Survey survey) {
        return Stream.of(survey.outcome(), survey.service(), survey.informed(), survey.ease())
                .anyMatch(answer -> answer != null && answer <= 2);
    }

    private static Answered.FollowUp followUp(Document document) {
        Act done = Fields.act(document, "done");
        return new Answered.FollowUp(Fields.code(document, "result"), done);
    }
}

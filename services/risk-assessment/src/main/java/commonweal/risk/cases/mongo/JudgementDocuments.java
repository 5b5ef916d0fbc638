package commonweal.risk.cases.mongo;

import java.util.Date;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.risk.cases.Judgement;
import commonweal.risk.questionnaires.Band;

/** What was made of a case's answers, once more and in short, for those who compare many cases. */
final class JudgementDocuments {

    private JudgementDocuments() {}

    static Document toDocument(Judgement judgement) {
        Document document = new Document("questionnaire", judgement.questionnaire().value())
                .append("version", judgement.questionnaireVersion()).append("bandTable", judgement.bandTableVersion())
                .append("answers", judgement.answers()).append("proposed", judgement.proposed().word())
                .append("band", judgement.band().word()).append("by", judgement.by())
                .append("at", Date.from(judgement.at()));
        return judgement.overrideReason() == null
                ? document
                : document.append("overrideReason", judgement.overrideReason().value());
    }

    static Judgement fromDocument(Document document) {
        String reason = document.getString("overrideReason");
        return new Judgement(new Code(document.getString("questionnaire")), document.getInteger("version"),
                document.getInteger("bandTable"), document.getString("answers"),
                Band.of(document.getString("proposed")), Band.of(document.getString("band")),
                reason == null ? null : new Code(reason), document.getString("by"),
                CaseRiskDocuments.instant(document, "at"));
    }
}

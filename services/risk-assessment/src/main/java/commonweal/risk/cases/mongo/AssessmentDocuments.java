package commonweal.risk.cases.mongo;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.AssessmentDraft;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.Factor;
import commonweal.risk.questionnaires.Score;

import static commonweal.risk.cases.mongo.CaseRiskDocuments.instant;
import static commonweal.risk.cases.mongo.CaseRiskDocuments.list;

/** An assessment as a part of its case's document, with the words that explain its score. */
final class AssessmentDocuments {

    private static final String ID = "id";
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final String QUESTIONNAIRE_VERSION = "questionnaireVersion";
    private static final String BAND_TABLE_VERSION = "bandTableVersion";
    private static final String TITLE = "title";
    private static final String BY = "by";
    private static final String AT = "at";
    private static final String ANSWERS = "answers";
    private static final String STARTED_AT = "startedAt";
    private static final String FACTORS = "factors";
    private static final String TOTAL = "total";
    private static final String MAXIMUM = "maximum";
    private static final String BAND_OF_TOTAL = "bandOfTotal";
    private static final String FIRED = "fired";
    private static final String QUESTION = "question";
    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String OPTION = "option";
    private static final String OPTION_TEXT = "optionText";
    private static final String SCORE = "score";
    private static final String AT_LEAST = "atLeast";

    private AssessmentDocuments() {}

    static Document toDocument(Assessment assessment) {
        Score.Complete score = assessment.score();
        return new Document(ID, assessment.id().value()).append(QUESTIONNAIRE, assessment.questionnaire().value())
                .append(QUESTIONNAIRE_VERSION, assessment.questionnaireVersion())
                .append(BAND_TABLE_VERSION, assessment.bandTableVersion()).append(TITLE, assessment.title())
                .append(BY, assessment.by()).append(AT, Date.from(assessment.at())).append(TOTAL, score.total())
                .append(MAXIMUM, score.maximum()).append(BAND_OF_TOTAL, score.bandOfTotal().word())
                .append(FACTORS, score.factors().stream().map(AssessmentDocuments::factor).toList())
                .append(FIRED, score.fired().stream().map(AssessmentDocuments::fired).toList());
    }

    static Assessment fromDocument(Document document) {
        Score.Complete score = new Score.Complete(list(document, FACTORS, AssessmentDocuments::factor),
                document.getInteger(TOTAL), document.getInteger(MAXIMUM), Band.of(document.getString(BAND_OF_TOTAL)),
                list(document, FIRED, AssessmentDocuments::fired));
        return new Assessment(new Id(document.getString(ID)), new Code(document.getString(QUESTIONNAIRE)),
                document.getInteger(QUESTIONNAIRE_VERSION), document.getInteger(BAND_TABLE_VERSION),
                document.getString(TITLE), score, document.getString(BY), instant(document, AT));
    }

    static Document draft(AssessmentDraft draft) {
        // why: a list, because a code may hold a dot and so cannot be a field's name
        List<Document> answers = draft.answers().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(a -> new Document(QUESTION, a.getKey().value()).append(OPTION, a.getValue().value())).toList();
        return new Document(QUESTIONNAIRE, draft.questionnaire().value())
                .append(QUESTIONNAIRE_VERSION, draft.questionnaireVersion()).append(ANSWERS, answers)
                .append(BY, draft.by()).append(STARTED_AT, Date.from(draft.startedAt()))
                .append(AT, Date.from(draft.savedAt()));
    }

    static AssessmentDraft draft(Document document) {
        Map<Code, Code> answers = new HashMap<>();
        document.getList(ANSWERS, Document.class).forEach(answer -> answers
                .put(new Code(answer.getString(QUESTION)), new Code(answer.getString(OPTION))));
        return new AssessmentDraft(new Code(document.getString(QUESTIONNAIRE)),
                document.getInteger(QUESTIONNAIRE_VERSION), answers, document.getString(BY),
                instant(document, STARTED_AT), instant(document, AT));
    }

    private static Document factor(Factor factor) {
        return new Document(QUESTION, factor.questionId().value()).append(NUMBER, factor.number())
                .append(TEXT, factor.text()).append(OPTION, factor.optionId().value())
                .append(OPTION_TEXT, factor.optionText()).append(SCORE, factor.score())
                .append(MAXIMUM, factor.maximum());
    }

    private static Factor factor(Document document) {
        return new Factor(new Code(document.getString(QUESTION)), document.getInteger(NUMBER), document.getString(TEXT),
                new Code(document.getString(OPTION)), document.getString(OPTION_TEXT), document.getInteger(SCORE),
                document.getInteger(MAXIMUM));
    }

    private static Document fired(Score.FiredFloor floor) {
        return new Document(ID, floor.id().value()).append(TEXT, floor.text()).append(AT_LEAST, floor.atLeast().word());
    }

    private static Score.FiredFloor fired(Document document) {
        return new Score.FiredFloor(new Code(document.getString(ID)), document.getString(TEXT),
                Band.of(document.getString(AT_LEAST)));
    }
}

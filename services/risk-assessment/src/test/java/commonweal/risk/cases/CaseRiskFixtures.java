package commonweal.risk.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Band;
import commonweal.risk.questionnaires.QuestionnaireFixtures;

import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;

/** Cases and people that the tests speak of. */
public final class CaseRiskFixtures {

    public static final Id CASE = new Id("case-7f3k2m9qabcd");
    public static final Code HOLLOWDENE = new Code("hollowdene");
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    public static final String ASSESSOR = "officer-1";
    public static final String COLLEAGUE = "officer-2";
    public static final Practice OFFICER_CONFIRMS = practice(false);
    public static final Practice SECOND_PERSON_CONFIRMS = practice(true);

    private CaseRiskFixtures() {}

    public static CaseRisk anOpenCase() {
        return CaseRisk.heardOf(CASE, HOLLOWDENE, new KnownCase.Open(1));
    }

    /** An open case assessed with this total, its band confirmed by the assessor. */
    public static CaseRisk anAssessedCase(int total) {
        return accepted(assess(total, OFFICER_CONFIRMS).decide(anOpenCase(), NOW));
    }

    /** An open case assessed with this total, its band waiting for a second person. */
    public static CaseRisk anUnconfirmedCase(int total) {
        return accepted(assess(total, SECOND_PERSON_CONFIRMS).decide(anOpenCase(), NOW));
    }

    public static SubmitAssessment assess(int total, Practice practice) {
        return new SubmitAssessment(theMatrix(), QuestionnaireFixtures.matrixScore(total), ASSESSOR, practice);
    }

    public static ConfirmBand confirm(CaseRisk risk, Band band, @Nullable String reason, String by, Practice practice) {
        return new ConfirmBand(risk.assessments().getLast().id(), band, reason == null ? null : new Code(reason), null,
                by,
                practice);
    }

    /** Answers to the matrix that come to this total, without the last few. */
    public static KeepDraft half(int total, int without, String by) {
        Map<String, @Nullable String> answers = new LinkedHashMap<>(answersTotalling(theMatrix(), total));
        theMatrix().questions().reversed().stream().limit(without)
                .forEach(question -> answers.remove(question.id().value()));
        return new KeepDraft(theMatrix(), Answers.to(theMatrix(), answers), by);
    }

    public static CaseRisk accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.state();
            case Outcome.Rejected rejected -> throw new AssertionError(rejected.sentence());
        };
    }

    public static List<?> events(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.events();
            case Outcome.Rejected rejected -> throw new AssertionError(rejected.sentence());
        };
    }

    private static Practice practice(boolean secondPersonConfirms) {
        return new Practice(secondPersonConfirms, Map.of(Band.HIGH, 14, Band.MEDIUM, 28, Band.LOW, 56),
                Map.of(Cause.HATE_MARKER, 1, Cause.REPEAT, 3, Cause.LINKED_REPORT, 5));
    }
}

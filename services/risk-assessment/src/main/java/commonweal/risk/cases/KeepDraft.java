package commonweal.risk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import commonweal.risk.questionnaires.Answers;
import commonweal.risk.questionnaires.Questionnaire;

/**
 * An officer leaves an assessment half-way: its answers so far take the place of the case's earlier draft.
 *
 * @param form the version that was answered, live or earlier
 */
public record KeepDraft(Questionnaire form, Answers answers, String by) {

    public Outcome decide(CaseRisk risk, Instant now) {
        return risk.refusal().<Outcome>map(refusal -> refusal)
                .orElseGet(() -> new Outcome.Accepted(risk.with(draft(risk, now)), List.of()));
    }

    private AssessmentDraft draft(CaseRisk risk, Instant now) {
        Instant startedAt = Optional.ofNullable(risk.draft())
                .filter(before -> before.questionnaire().equals(form.id())).map(AssessmentDraft::startedAt).orElse(now);
        return new AssessmentDraft(form.id(), form.version(), answers.byQuestion(), by, startedAt, now);
    }
}

package commonweal.risk.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Questionnaire;

/**
 * The answers so far of an assessment that was interrupted, kept until somebody completes it or gives it up. A case has one
 * at most, for whoever goes on with it.
 *
 * @param questionnaireVersion of the questions that were answered; it stays when a new version goes live
 * @param answers option id by question id
 * @param by who saved it last
 * @param startedAt when the first of these answers were saved
 */
public record AssessmentDraft(Code questionnaire, int questionnaireVersion, Map<Code, Code> answers, String by,
        Instant startedAt, Instant savedAt) {

    public AssessmentDraft {
        answers = Map.copyOf(answers);
    }

    /** Nothing in it would be lost: the assessment is by the same person, or has taken all of its answers over. */
    boolean isUsedUpBy(Assessment assessment) {
        return by.equals(assessment.by()) || questionnaire.equals(assessment.questionnaire())
                && assessment.answers().entrySet().containsAll(answers.entrySet());
    }

    /** Questions whose answer a form does not take, because it no longer has the question or the option. */
    public Set<Code> answersUnknownTo(Questionnaire form) {
        Set<Code> unknown = new TreeSet<>();
        answers.forEach((question, option) -> {
            if (!form.offers(question, option)) {
                unknown.add(question);
            }
        });
        return unknown;
    }
}

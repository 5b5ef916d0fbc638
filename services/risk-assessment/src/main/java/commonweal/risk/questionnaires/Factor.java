package commonweal.risk.questionnaires;

import commonweal.events.Code;

/**
 * What one answer added to a total, in the words of the form at the time, so that a score explains itself for ever.
 *
 * @param maximum the most that this question could have added
 */
public record Factor(Code questionId, int number, String text, Code optionId, String optionText, int score,
        int maximum) {

    static Factor of(Question question, Option answer) {
        return new Factor(question.id(), question.number(), question.text(), answer.id(), answer.text(), answer.score(),
                question.maximum());
    }
}

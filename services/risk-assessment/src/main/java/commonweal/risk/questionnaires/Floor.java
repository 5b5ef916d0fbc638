package commonweal.risk.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.Set;

import commonweal.events.Code;

/**
 * A rule that says: with these answers the band is never below this one, whatever the total.
 *
 * @param text the rule in words, as it stands beside a score it changed
 * @param when for each question named the options that count; every question named must have one of them
 */
public record Floor(Code id, String text, Map<Code, Set<Code>> when, Band atLeast) {

    public Floor {
        when = Map.copyOf(when);
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of floor '%s': blank (expected: the rule in words)".formatted(id));
        }
        if (when.isEmpty() || when.values().stream().anyMatch(Set::isEmpty)) {
            throw new IllegalArgumentException(
                    "when of floor '%s': empty (expected: a question with at least one option)".formatted(id));
        }
    }

    boolean fires(Answers answers) {
        return when.entrySet().stream().allMatch(
                condition -> answers.to(condition.getKey()).filter(o -> condition.getValue().contains(o.id()))
                        .isPresent());
    }

    /** Refuses conditions on questions or options that the form does not have. */
    void checkAgainst(List<Question> questions) {
        when.forEach((questionId, optionIds) -> {
            Question asked = questions.stream().filter(question -> question.id().equals(questionId)).findFirst()
                    .orElseThrow(() -> refused("question: '%s' (expected: one of the form)".formatted(questionId)));
            for (Code optionId : optionIds) {
                asked.option(optionId.value()).orElseThrow(() -> refused(asked.hasNo(optionId.value())));
            }
        });
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("when of floor '%s': %s".formatted(id, reason));
    }
}

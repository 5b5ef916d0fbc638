package commonweal.risk.questionnaires;

import commonweal.events.Code;

/**
 * One of the answers a question offers.
 *
 * @param id tells the option apart; two options may share a score
 * @param score what it adds to the total
 */
public record Option(Code id, String text, int score) {

    public Option {
        if (text.isBlank()) {
            throw new IllegalArgumentException("text of option '%s': blank (expected: some words)".formatted(id));
        }
        if (score < 0) {
            throw new IllegalArgumentException("score of option '%s': %d (expected: 0 or more)".formatted(id, score));
        }
    }
}

package commonweal.practice;

import java.time.Instant;

import commonweal.events.Code;

/**
 * A text that a partnership put in force. It is never changed: the next one has the next number.
 *
 * @param part of the practice
 * @param by the subject of the token of whoever did it
 * @param reason why
 */
record Edition(Code partnership, Code part, int version, PracticeText text, Instant at, String by, String reason) {

    private static final int LONGEST_REASON = 500;

    Edition {
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: %d characters (expected: 1 to %d)".formatted(reason.length(),
                    LONGEST_REASON));
        }
    }
}

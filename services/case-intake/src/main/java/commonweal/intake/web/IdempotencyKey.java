package commonweal.intake.web;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The header Idempotency-Key: what is sent again with the same one is the same thing. */
public final class IdempotencyKey {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    private IdempotencyKey() {}

    /**
     * The sender's key, if there is one.
     *
     * @throws IllegalArgumentException when it is too long
     */
    public static Optional<String> of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        if (header.strip().length() > LONGEST) {
            throw new IllegalArgumentException("%s: %d characters (expected: at most %d)".formatted(HEADER,
                    header.strip().length(), LONGEST));
        }
        return Optional.of(header.strip());
    }
}

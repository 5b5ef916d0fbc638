package commonweal.intake.reports;

import org.jspecify.annotations.Nullable;

import commonweal.intake.decisions.Act;

/**
 * What an officer made of whether a report tells of hate, after it had come in.
 *
 * @param reason in the officer's words
 */
public record HateMark(boolean hate, @Nullable String reason, Act made) {

    public HateMark {
        reason = Text.bounded("reason", reason, 1000);
    }

    /** Withheld, so that no log line can hold what somebody wrote. */
    @Override
    public String toString() {
        return "HateMark[%s]".formatted(hate);
    }
}

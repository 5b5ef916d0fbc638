package commonweal.http;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Looks into what an exception was caused by. */
final class Causes {

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    /**
     * The refusal of one of our own value types, whose message is written for the caller. One that some library threw is
     * a fault of ours and must not be shown.
     */
    static Optional<IllegalArgumentException> ours(Throwable failure) {
        return find(failure, IllegalArgumentException.class).filter(refusal -> refusal.getStackTrace().length > 0
                && refusal.getStackTrace()[0].getClassName().startsWith("commonweal."));
    }
}

package commonweal.events;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours: it can never be handled and belongs in the dead-letter topic. */
public final class UndecodableEvent extends Exception {

    UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

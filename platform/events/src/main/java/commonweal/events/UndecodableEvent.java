package commonweal.events;

import org.jspecify.annotations.Nullable;

/**
 * A record that this code cannot read as an event. Unless it is a {@link NewerSchema} no code ever will, and it belongs in
 * the dead-letter topic.
 */
public sealed class UndecodableEvent extends Exception permits NewerSchema {

    UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

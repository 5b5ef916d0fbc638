package commonweal.events;

/** An event of a known type in a schema version that only later code can read: to be kept, in its order, until then. */
public final class NewerSchema extends UndecodableEvent {

    NewerSchema(String type, int version, int known) {
        super("%s: schema version %d (expected: 1 to %d, as far as this release knows)".formatted(type, version, known),
                null);
    }
}

package commonweal.messaging;

/** A rebuild cannot go on; live handling is not touched by it. */
final class RebuildFailed extends RuntimeException {

    RebuildFailed(String message) {
        super(message);
    }
}

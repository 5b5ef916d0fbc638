package commonweal.messaging;

import commonweal.events.NewerSchema;

/** Only a later release can read the event: its key waits in quarantine and is replayed after the upgrade. */
final class NotReadableYet extends RuntimeException {

    NotReadableYet(NewerSchema cause) {
        super(cause.getMessage(), cause);
    }

    /** What an operator reads beside the key. */
    @Override
    public String toString() {
        return "Replay after the upgrade: " + getMessage();
    }
}

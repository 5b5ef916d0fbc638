package commonweal.messaging;

/** An operator asked for something that is not there. */
public final class NotKnown extends RuntimeException {

    NotKnown(String message) {
        super(message);
    }
}

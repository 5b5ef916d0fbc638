package commonweal.embedded;

/** An embedded server cannot start; the message is one sentence that a person at a terminal can act on. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotStart(String message) {
        super(message);
    }

    CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}

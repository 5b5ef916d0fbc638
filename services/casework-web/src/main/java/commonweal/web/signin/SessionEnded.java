package commonweal.web.signin;

/** The token does not hold any longer and cannot be renewed: the person has to sign in again. */
public final class SessionEnded extends RuntimeException {

    public SessionEnded() {
        super("The session has ended");
    }
}

package commonweal.web.services;

/** A service understood what was asked and said no. */
public final class Refusal extends RuntimeException {

    /** Why, as far as a page must tell them apart. */
    public enum Kind {
        NOT_ALLOWED, NOT_KNOWN, STALE, CONFLICT, INVALID
    }

    private final Kind kind;
    private final String code;

    public Refusal(Kind kind, String code, String sentence) {
        super(sentence);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    /** The problem's code, empty when the service gave none. */
    public String code() {
        return code;
    }

    /** The service's own sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}

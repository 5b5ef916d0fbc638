package commonweal.local;

/** The command cannot be carried out; the message is one sentence that a person at a terminal can act on. */
public final class Failure extends RuntimeException {

    /** The command line was not understood. */
    public static final int USAGE = 2;

    /** It was understood and could not be done. */
    public static final int NOT_DONE = 1;

    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    public static Failure usage(String sentence) {
        return new Failure(USAGE, sentence);
    }

    public static Failure notDone(String sentence) {
        return new Failure(NOT_DONE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}

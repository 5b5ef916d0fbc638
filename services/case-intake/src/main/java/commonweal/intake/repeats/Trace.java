package commonweal.intake.repeats;

/**
 * A trait in one form, however it was typed. Personal data: it is hashed before it is kept.
 *
 * @param realm within which traces meet: a partnership, and its real reports apart from invented ones and published figures
 */
public record Trace(String realm, Trait trait, String value) {

    /** Withheld, so that no log line can hold a telephone number. */
    @Override
    public String toString() {
        return "Trace[%s]".formatted(trait);
    }
}

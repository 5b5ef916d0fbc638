package commonweal.web.forms;

import java.util.List;

import commonweal.web.services.Coded;

/**
 * A question of a form. Built by {@link #radios}, {@link #line} and so on, then described further: the same definition
 * draws the field and checks what was entered.
 *
 * @param required what to say when nothing was entered; empty when nothing need be
 * @param purpose what a browser may fill in by itself, as HTML's {@code autocomplete} names it; {@code off} by default
 */
public record Field(Kind kind, String name, String label, String hint, String required, List<Option> options,
        int longest, String purpose) {

    public enum Kind {
        RADIOS, CHECKBOXES, SELECT, LINE, PROSE, DAY, TIME, NUMBER, FILE
    }

    /** A choice, with the questions that it alone raises. */
    public record Option(String value, String label, List<Field> raises) {

        public Option(String value, String label) {
            this(value, label, List.of());
        }
    }

    private static final String NOTHING = "off";
    private static final int LINE_LENGTH = 200;
    private static final int PROSE_LENGTH = 4000;

    public Field {
        options = List.copyOf(options);
    }

    public static Field radios(String name, String label, List<Option> options) {
        return new Field(Kind.RADIOS, name, label, "", "", options, LINE_LENGTH, NOTHING);
    }

    public static Field checkboxes(String name, String label, List<Option> options) {
        return new Field(Kind.CHECKBOXES, name, label, "", "", options, LINE_LENGTH, NOTHING);
    }

    public static Field select(String name, String label, List<Option> options) {
        return new Field(Kind.SELECT, name, label, "", "", options, LINE_LENGTH, NOTHING);
    }

    public static Field line(String name, String label) {
        return new Field(Kind.LINE, name, label, "", "", List.of(), LINE_LENGTH, NOTHING);
    }

    public static Field prose(String name, String label) {
        return new Field(Kind.PROSE, name, label, "", "", List.of(), PROSE_LENGTH, NOTHING);
    }

    public static Field day(String name, String label) {
        return new Field(Kind.DAY, name, label, "", "", List.of(), LINE_LENGTH, NOTHING);
    }

    /** A time of day, as people write it. */
    public static Field time(String name, String label) {
        return new Field(Kind.TIME, name, label, "", "", List.of(), LINE_LENGTH, NOTHING);
    }

    /** A number, also one with commas between thousands or a pound sign before it. */
    public static Field number(String name, String label) {
        return new Field(Kind.NUMBER, name, label, "", "", List.of(), LINE_LENGTH, NOTHING);
    }

    /** A file to be sent along; its entry is the file's name. */
    public static Field file(String name, String label) {
        return new Field(Kind.FILE, name, label, "", "", List.of(), LINE_LENGTH, NOTHING);
    }

    public static List<Option> options(List<Coded> codes) {
        return codes.stream().map(code -> new Option(code.code(), code.label())).toList();
    }

    public Field hint(String words) {
        return new Field(kind, name, label, words, required, options, longest, purpose);
    }

    public Field required(String message) {
        return new Field(kind, name, label, hint, message, options, longest, purpose);
    }

    public Field purpose(String autocomplete) {
        return new Field(kind, name, label, hint, required, options, longest, autocomplete);
    }

    /** For a text that is longer than people usually write. */
    public Field upTo(int characters) {
        return new Field(kind, name, label, hint, required, options, characters, purpose);
    }

    /** How many lines of a long text are seen at once. */
    public int rows() {
        return longest > PROSE_LENGTH ? 25 : 5;
    }

    /** The keyboard that a telephone should show. */
    public String inputType() {
        return switch (purpose) {
            case "email", "tel" -> purpose;
            default -> "text";
        };
    }

    /** Where a link of the error summary leads to: the first control of the field. */
    public String target() {
        return kind == Kind.DAY ? name + "-day" : name;
    }

    boolean isChoice() {
        return switch (kind) {
            case RADIOS, CHECKBOXES, SELECT -> true;
            case LINE, PROSE, DAY, TIME, NUMBER, FILE -> false;
        };
    }
}

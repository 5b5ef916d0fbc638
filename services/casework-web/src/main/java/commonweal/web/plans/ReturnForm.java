package commonweal.web.plans;

import java.util.List;
import java.util.stream.Stream;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Returns;

/** The lines of an agency's return as fields of a form. */
final class ReturnForm {

    private static final List<Field.Option> STATES = List.of(new Field.Option("completed", "Completed"),
            new Field.Option("underway", "Under way"), new Field.Option("not-started", "Not started"));
    private static final int LONGEST_WORDS = 2000;

    private ReturnForm() {}

    static List<Field> fields(Returns.Wanted wanted) {
        return wanted.lines().stream().flatMap(line -> fields(line).stream()).toList();
    }

    private static List<Field> fields(Returns.Line line) {
        return Stream.of("numerator", "denominator", "status", "spend", "words").filter(line.wants()::contains)
                .map(wants -> field(line, wants)).toList();
    }

    private static Field field(Returns.Line line, String wants) {
        String name = name(line, wants);
        String title = (line.action() ? "Action %s: %s" : "%2$s").formatted(line.about(), line.title());
        return switch (wants) {
            case "numerator" -> line.wants().contains("denominator")
                    ? Field.number(name, title + ": how many of them").hint(hint(line))
                    : Field.number(name, title).hint(hint(line));
            case "denominator" -> Field.number(name, title + ": out of how many");
            case "status" -> Field.radios(name, title, STATES);
            case "spend" -> Field.number(name, title + ": money spent in pounds (optional)");
            default -> Field.prose(name,
                    title + (line.action() ? ": what was done (optional)" : ": what to know about it (optional)"))
                    .upTo(LONGEST_WORDS);
        };
    }

    private static String hint(Returns.Line line) {
        return line.definition() == null ? "A number" : line.definition();
    }

    /** What was entered for a part of a line, empty when it was left out. */
    static String entered(Returns.Line line, String wants, Form form) {
        String name = name(line, wants);
        return switch (wants) {
            case "numerator", "denominator", "spend" -> form.amount(name).map(Object::toString).orElse("");
            default -> form.value(name);
        };
    }

    /** The field that says what a line is about: where a mistake in it is shown. */
    static String mainField(Returns.Line line) {
        return name(line, line.action() ? "status" : "numerator");
    }

    /** Without dots, which ids of elements should not hold. */
    private static String name(Returns.Line line, String wants) {
        return "%s-%s-%s".formatted(line.kind(), line.about().replace('.', '_'), wants);
    }
}

package commonweal.web.plans;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Refusal;
import commonweal.web.services.Returns;

/** The lines of an agency's return as fields, and what was entered as what plan-metrics takes. */
final class ReturnForm {

    private static final List<Field.Option> STATES = List.of(new Field.Option("completed", "Completed"),
            new Field.Option("underway", "Under way"), new Field.Option("not-started", "Not started"));

    private ReturnForm() {}

    static List<Field> fields(Returns.Wanted wanted) {
        return wanted.lines().stream().flatMap(line -> fields(line).stream()).toList();
    }

    private static List<Field> fields(Returns.Line line) {
        return Stream.of("numerator", "denominator", "status", "narrative", "spend").filter(line.wants()::contains)
                .map(wants -> field(line, wants)).toList();
    }

    private static Field field(Returns.Line line, String wants) {
        String name = name(line, wants);
        String title = (line.action() ? "Action %s: %s" : "%2$s").formatted(line.about(), line.title());
        return switch (wants) {
            case "numerator" -> line.wants().contains("denominator")
                    ? Field.line(name, title + ": how many of them").hint(hint(line))
                    : Field.line(name, title).hint(hint(line));
            case "denominator" -> Field.line(name, title + ": out of how many");
            case "status" -> Field.radios(name, title, STATES);
            case "narrative" -> Field.prose(name, title + ": what was done (optional)");
            default -> Field.line(name, title + ": money spent in pounds (optional)");
        };
    }

    private static String hint(Returns.Line line) {
        return line.definition() == null ? "A number" : line.definition();
    }

    /** The figures of a measure's line; nothing when the line was left out. */
    static Optional<Returns.MeasureReturn> measure(Returns.Wanted wanted, Returns.Line line, Form form) {
        @Nullable
        BigDecimal numerator = number(line, "numerator", form);
        return line.action() || numerator == null
                ? Optional.empty()
                : Optional.of(new Returns.MeasureReturn(line.about(), wanted.agency(), wanted.period(), numerator,
                        number(line, "denominator", form), null));
    }

    /** The progress of an action's line; nothing when the line was left out. */
    static Optional<Returns.ActionReturn> action(Returns.Wanted wanted, Returns.Line line, Form form) {
        return form.given(name(line, "status")).filter(status -> line.action())
                .map(status -> new Returns.ActionReturn(line.about(), wanted.agency(), wanted.period(), status,
                        form.given(name(line, "narrative")).orElse(null), number(line, "spend", form)));
    }

    private static @Nullable BigDecimal number(Returns.Line line, String wants, Form form) {
        @Nullable
        String told = form.given(name(line, wants)).map(value -> value.replace(",", "").replace("£", "")).orElse(null);
        if (told == null) {
            return null;
        }
        try {
            return new BigDecimal(told);
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Kind.INVALID, "not-a-number",
                    "%s: \"%s\" is not a number. Nothing after this line was saved.".formatted(line.title(), told));
        }
    }

    /** Without dots, which ids of elements should not hold. */
    private static String name(Returns.Line line, String wants) {
        return "%s-%s-%s".formatted(line.kind(), line.about().replace('.', '_'), wants);
    }
}

package commonweal.web.plans;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.Returns;

/** The lines of an agency's return as fields of a form. */
final class ReturnForm {

    private static final List<Field.Option> STATES = List.of(new Field.Option("completed", "Completed"),
            new Field.Option("underway", "Under way"), new Field.Option("not-started", "Not started"));
    private static final int LONGEST_WORDS = 2000;
    /** The column of the sheet that says whether words may be published, and the answer that lets them be. */
    static final String FOR_PUBLIC = "for the public";
    private static final List<Field.Option> MAY_BE_PUBLISHED = List.of(new Field.Option("yes",
            "These words may be published. They name nobody and nobody can be recognised by them."));

    private ReturnForm() {}

    static List<Field> fields(Returns.Wanted wanted) {
        return wanted.lines().stream().flatMap(line -> fields(line).stream()).toList();
    }

    private static List<Field> fields(Returns.Line line) {
        Stream<Field> asked = Stream.of("numerator", "denominator", "status", "spend", "words")
                .filter(line.wants()::contains).map(wants -> field(line, wants));
        return Stream.concat(asked, line.wants().contains("words") ? Stream.of(publishing(line)) : Stream.empty())
                .toList();
    }

    private static Field publishing(Returns.Line line) {
        return Field.checkboxes(name(line, FOR_PUBLIC), "May these words be published? (%s)".formatted(
                line.action() ? "action " + line.about() : line.title()), MAY_BE_PUBLISHED);
    }

    /** The form with what the agency returned before for the same period. */
    static Form asReturned(Returns.Wanted wanted) {
        Map<String, String> entries = new HashMap<>();
        wanted.lines().forEach(line -> Optional.ofNullable(line.last()).ifPresent(last -> {
            entries.put(name(line, "numerator"), number(last.numerator()));
            entries.put(name(line, "denominator"), number(last.denominator()));
            entries.put(name(line, "spend"), number(last.spend()));
            entries.put(name(line, "status"), Objects.requireNonNullElse(last.status(), ""));
            entries.put(name(line, "words"), Objects.requireNonNullElse(last.words(), ""));
            entries.put(name(line, FOR_PUBLIC), Boolean.TRUE.equals(last.forPublic()) ? "yes" : "");
        }));
        return Form.suggesting(fields(wanted), entries);
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
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
        String asked = line.definition() == null ? "A number" : line.definition();
        return line.onRecord() == null ? asked : asked.replaceAll("\\.$", "") + ". " + said(line.onRecord());
    }

    /** Told beside the field and never filled in by itself: the agency says what it knows. */
    private static String said(Returns.OnRecord known) {
        String places = Stream.of(String.join(", ", known.reached()),
                known.notReached().isEmpty() ? "" : "not yet: " + String.join(", ", known.notReached()))
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
        return "On record: %s%s%s".formatted(number(known.numerator()),
                known.denominator() == null ? "" : " of " + number(known.denominator()),
                places.isEmpty() ? "" : " (%s)".formatted(places));
    }

    /** What was entered for a part of a line, empty when it was left out. */
    static String entered(Returns.Line line, String wants, Form form) {
        String name = name(line, wants);
        return switch (wants) {
            case "numerator", "denominator", "spend" -> form.amount(name).map(Object::toString).orElse("");
            // why: without words there is nothing to publish
            case FOR_PUBLIC -> form.value(name(line, "words")).isEmpty() ? "" : form.value(name);
            default -> form.value(name);
        };
    }

    /** The field that says what a line is about: where a mistake in it is shown. */
    static String mainField(Returns.Line line) {
        return name(line, line.action() ? "status" : "numerator");
    }

    /** Without dots, which ids of elements should not hold. */
    private static String name(Returns.Line line, String wants) {
        return "%s-%s-%s".formatted(line.kind(), line.about().replace('.', '_'), wants.replace(' ', '-'));
    }
}

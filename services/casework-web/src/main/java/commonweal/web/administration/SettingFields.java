package commonweal.web.administration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import commonweal.web.administration.SettingText.Piece;
import commonweal.web.forms.Field;
import commonweal.web.forms.Form;

/** The fields that a piece of a text of settings is changed with, whatever its settings are. */
final class SettingFields {

    private static final int LONGEST_LINE = 1000;

    private final Piece piece;
    private final List<Field> fields;

    /** @param label what people call a value, by its name */
    SettingFields(Piece piece, Function<String, String> label) {
        this.piece = piece;
        this.fields = piece.values().stream().map(value -> field(value, label.apply(value.name()))).toList();
    }

    List<Field> fields() {
        return fields;
    }

    /** The fields with what is set now. */
    Form asSet() {
        Map<String, String> entries = new LinkedHashMap<>();
        piece.values().forEach(value -> {
            if (value.shape() == SettingValue.Shape.DAY && value.isThere()) {
                LocalDate day = LocalDate.parse(value.content());
                entries.put(fieldOf(value) + "-day", String.valueOf(day.getDayOfMonth()));
                entries.put(fieldOf(value) + "-month", String.valueOf(day.getMonthValue()));
                entries.put(fieldOf(value) + "-year", String.valueOf(day.getYear()));
            } else {
                entries.put(fieldOf(value), value.number());
            }
        });
        return Form.suggesting(fields, entries);
    }

    /** What was entered, by the names of the values; a mistake is said at its field. */
    Map<String, String> entered(Form form) {
        Map<String, String> contents = new HashMap<>();
        piece.values().forEach(value -> contents.put(value.name(), value.told(entered(form, value))));
        return contents;
    }

    private static String entered(Form form, SettingValue value) {
        String field = fieldOf(value);
        return switch (value.shape()) {
            case DAY -> form.day(field).map(LocalDate::toString).orElse("");
            case NUMBER -> form.amount(field).map(BigDecimal::toPlainString).orElse("");
            case SPAN -> {
                String number = form.amount(field).map(BigDecimal::toPlainString).orElse("");
                if (!number.matches("\\d*")) {
                    form.mistaken(field, "Enter a whole number, such as 6");
                }
                yield number;
            }
            case YES_NO, LINE, PROSE, LINES -> form.value(field);
        };
    }

    /**
     * The field that a service's objection is about, which begins with the name of the value: {@code notFixed: -1 (...)}, also after
     * the entry that it stands in: {@code kinds[3]: label: ''}.
     */
    Optional<String> objectedTo(String sentence) {
        String ofEntry = sentence.replaceFirst("^[\\w.-]+\\[\\d+]: ", "");
        String subject = ofEntry.split(": | is ", 2)[0].replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        String name = subject.substring(subject.lastIndexOf("].") < 0 ? 0 : subject.lastIndexOf("].") + 2);
        return piece.values().stream().filter(value -> value.name().equals(name)).findFirst()
                .map(SettingFields::fieldOf);
    }

    private static Field field(SettingValue value, String label) {
        String name = fieldOf(value);
        return switch (value.shape()) {
            case YES_NO -> Field.radios(name, label,
                    List.of(new Field.Option("true", "Yes"), new Field.Option("false", "No")));
            case NUMBER -> Field.number(name, label);
            case SPAN -> Field.number(name, label).hint("In " + value.unit());
            case DAY -> Field.day(name, label);
            case LINE -> Field.line(name, label).upTo(LONGEST_LINE);
            case PROSE -> Field.prose(name, label);
            case LINES -> Field.prose(name, label).hint("One on each line");
        };
    }

    private static String fieldOf(SettingValue value) {
        return "set-" + value.name().replace(".", "--");
    }
}

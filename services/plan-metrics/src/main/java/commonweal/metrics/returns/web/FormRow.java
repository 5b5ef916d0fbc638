package commonweal.metrics.returns.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import commonweal.events.Code;
import commonweal.http.Refused;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.SubmitActionReturn;
import commonweal.metrics.returns.SubmitReturn;

/**
 * One row of the form that an agency fills in: figures for a measure, or the progress of an action.
 *
 * @param line its line in the file, from 1
 */
record FormRow(long line, Map<String, String> fields) {

    static final List<String> COLUMNS = List.of("kind", "about", "title", "agency", "period", "numerator",
            "denominator", "stated percent", "status", "spend", "words", "for the public");
    private static final List<String> TO_FILL_IN = List.of("numerator", "denominator", "stated percent", "status",
            "spend", "words");
    private static final int LONGEST = 2000;
    private static final int MOST_ROWS = 1000;

    /**
     * Reads a form that was sent back.
     *
     * @throws Refused when it is no such form; what is wrong in single rows is found when they are asked
     */
    static List<FormRow> read(String body) {
        List<FormRow> rows = new ArrayList<>();
        String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                Map<String, String> fields = row.getFieldsAsMap();
                if (rows.isEmpty() && !fields.keySet().containsAll(List.of("kind", "about", "agency", "period"))) {
                    throw Refused.invalid("columns", "columns: %s (expected: %s)".formatted(
                            String.join(", ", fields.keySet()), String.join(", ", COLUMNS)));
                }
                rows.add(new FormRow(row.getStartingLineNumber(), fields));
            }
        } catch (CsvParseException | IOException e) {
            throw Refused.invalid("csv", "The file cannot be read as CSV (expected: the form as it was downloaded)");
        }
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw Refused.invalid("rows",
                    "rows: %d (expected: 1 to %d below the line of names)".formatted(rows.size(), MOST_ROWS));
        }
        return rows;
    }

    boolean isEmpty() {
        return TO_FILL_IN.stream().noneMatch(column -> text(column).isPresent());
    }

    boolean isAboutAnAction() {
        return switch (required("kind")) {
            case "measure" -> false;
            case "action" -> true;
            default -> throw new IllegalArgumentException(
                    "kind: '%s' (expected: measure or action)".formatted(required("kind")));
        };
    }

    Code agency() {
        return new Code(required("agency"));
    }

    SubmitReturn figures(String by) {
        return new SubmitReturn(new Code(required("about")), agency(), Period.parse(required("period")),
                new Return.Figures(number("numerator", 4).orElseThrow(() -> missing("numerator")),
                        number("denominator", 4)),
                number("stated percent", 2), words(), by);
    }

    SubmitActionReturn progress(String by) {
        return new SubmitActionReturn(required("about"), agency(), Period.parse(required("period")),
                ActionStatus.parse(required("status")), words(), number("spend", 2), by);
    }

    private Optional<Narrative> words() {
        boolean forPublic = text("for the public").map(FormRow::yes).orElse(false);
        return text("words").map(words -> {
            if (words.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "words: %d characters (expected: at most %d)".formatted(words.length(), LONGEST));
            }
            return new Narrative(words, forPublic);
        });
    }

    private static boolean yes(String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException(
                    "for the public: '%s' (expected: yes or no)".formatted(word));
        };
    }

    private Optional<BigDecimal> number(String column, int decimals) {
        return text(column).map(text -> {
            try {
                BigDecimal number = new BigDecimal(text.replace(",", ""));
                if (number.scale() <= decimals && number.precision() - number.scale() <= 12) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // why: the sentence below says what is expected, whatever was wrong with it
            }
            throw new IllegalArgumentException("%s: '%s' (expected: a number with at most %d decimals)".formatted(
                    column, text.length() > 40 ? text.substring(0, 40) : text, decimals));
        });
    }

    private String required(String column) {
        return text(column).orElseThrow(() -> missing(column));
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(fields.get(column)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static IllegalArgumentException missing(String column) {
        return new IllegalArgumentException("%s: empty (expected: a value)".formatted(column));
    }
}

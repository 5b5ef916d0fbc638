package commonweal.local.policeuk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file and counts those that say the same. */
final class RowReader {

    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder().allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false);
    private static final String ANTI_SOCIAL_BEHAVIOUR = "Anti-social behaviour";
    private static final int COLUMNS = 12;
    private static final char NOT_UTF_8 = '\uFFFD';

    private final Map<List<String>, Integer> seen = new HashMap<>();

    Row read(long number, String line) {
        List<String> fields;
        try {
            fields = CSV.ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException e) {
            return new Row.Unreadable(number, List.of(line), "a quote is not closed");
        }
        if (line.indexOf(NOT_UTF_8) >= 0) {
            return new Row.Unreadable(number, fields, "not UTF-8");
        }
        if (fields.size() != COLUMNS) {
            return new Row.Unreadable(number, fields, "%d columns (expected: %d)".formatted(fields.size(), COLUMNS));
        }
        if (!fields.get(9).equals(ANTI_SOCIAL_BEHAVIOUR)) {
            return fields.get(9).isEmpty()
                    ? new Row.Unreadable(number, fields,
                            "Crime type: empty (expected: for example Anti-social behaviour)")
                    : new Row.Other(number);
        }
        String wrong = wrong(fields);
        return wrong == null ? incident(number, fields) : new Row.Unreadable(number, fields, wrong);
    }

    private Row incident(long number, List<String> fields) {
        List<String> identity = List.of(fields.get(1), fields.get(3), fields.get(7), fields.get(4), fields.get(5),
                fields.get(6));
        return new Row.Incident(number, fields, fields.get(1), fields.get(3), decimal(fields.get(4)),
                decimal(fields.get(5)), fields.get(6), fields.get(7), seen.merge(identity, 1, Integer::sum));
    }

    private static @Nullable Double decimal(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    private static @Nullable String wrong(List<String> fields) {
        if (!fields.get(1).matches("20\\d\\d-(0[1-9]|1[0-2])")) {
            return "Month: '%s' (expected: such as 2014-04)".formatted(fields.get(1));
        }
        if (fields.get(3).isEmpty()) {
            return "Falls within: empty (expected: a police force)";
        }
        if (fields.get(4).isEmpty() != fields.get(5).isEmpty()) {
            return "Longitude '%s', Latitude '%s' (expected: both or neither)".formatted(fields.get(4), fields.get(5));
        }
        if (!coordinate(fields.get(4), 180)) {
            return "Longitude: '%s' (expected: degrees from -180 to 180)".formatted(fields.get(4));
        }
        if (!coordinate(fields.get(5), 90)) {
            return "Latitude: '%s' (expected: degrees from -90 to 90)".formatted(fields.get(5));
        }
        return fields.get(7).isEmpty() || fields.get(7).matches("[EWNS]\\d{8}")
                ? null
                : "LSOA code: '%s' (expected: such as E01024405)".formatted(fields.get(7));
    }

    private static boolean coordinate(String text, int most) {
        return text.isEmpty()
                || text.matches("-?\\d{1,3}(\\.\\d{1,12})?") && Math.abs(Double.parseDouble(text)) <= most;
    }
}

package commonweal.metrics.statements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds percentages in free text that stand beside their base, in the turns of phrase that council papers use. What it does
 * not recognise it leaves alone: a missed statement is not a false alarm.
 */
public final class StatementsInText {

    private static final String NUMBER = "(\\d[\\d,]*(?:\\.\\d+)?)";
    private static final String PERCENT = "(\\d+(?:\\.\\d+)?)\\s?%";
    private static final String FALL = "fall|fell|fallen|drop|dropped|decrease|decreased|reduction|reduced|down";
    private static final String RISE = "rise|rose|risen|increase|increased|up|growth|grew";

    /** "fell by 15.6%, from 649 to 548", "decreased by 14% from 393 to 338". */
    private static final Pattern BY_FROM_TO = Pattern.compile(
            "\\b(" + FALL + "|" + RISE + ")(?: of| by)? " + PERCENT + "[ ,]+from " + NUMBER + " to " + NUMBER,
            Pattern.CASE_INSENSITIVE);

    /** "a 58% reduction from 139 to 88". */
    private static final Pattern REDUCTION_FROM_TO = Pattern.compile(
            PERCENT + " (" + FALL + "|" + RISE + ")[ ,]+from " + NUMBER + " to " + NUMBER, Pattern.CASE_INSENSITIVE);

    /** "fell from 393 to 338 (14%)". */
    private static final Pattern FROM_TO = Pattern.compile(
            "\\b(" + FALL + "|" + RISE + ") from " + NUMBER + " to " + NUMBER + "[ ,]*\\(?(?:by )?" + PERCENT,
            Pattern.CASE_INSENSITIVE);

    /** "9 out of 12 (75%)", "6 of 8, 75%". */
    private static final Pattern PART_OF_WHOLE = Pattern.compile(
            "\\b" + NUMBER + " (?:out )?of (?:the )?" + NUMBER + "(?: [a-z]+){0,3}[ ,]*\\(?" + PERCENT,
            Pattern.CASE_INSENSITIVE);

    private StatementsInText() {}

    /** @param where the place, for readers */
    public static List<Statement> in(String where, String text) {
        List<Statement> found = new ArrayList<>();
        BY_FROM_TO.matcher(text).results()
                .forEach(m -> found.add(change(where, m.group(1), m.group(2), m.group(3), m.group(4))));
        REDUCTION_FROM_TO.matcher(text).results()
                .forEach(m -> found.add(change(where, m.group(2), m.group(1), m.group(3), m.group(4))));
        FROM_TO.matcher(text).results()
                .forEach(m -> found.add(change(where, m.group(1), m.group(4), m.group(2), m.group(3))));
        PART_OF_WHOLE.matcher(text).results().forEach(m -> found.add(share(where, m)));
        return found;
    }

    private static Statement change(String where, String word, String percent, String from, String to) {
        BigDecimal size = number(percent);
        boolean fall = List.of(FALL.split("\\|")).contains(word.toLowerCase(java.util.Locale.UK));
        return new Statement.Change(where, fall ? size.negate() : size, number(from), number(to));
    }

    private static Statement share(String where, MatchResult match) {
        return new Statement.Share(where, number(match.group(3)), number(match.group(1)), number(match.group(2)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }
}

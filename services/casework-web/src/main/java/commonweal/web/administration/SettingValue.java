package commonweal.web.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.Tag;

/**
 * One simple value of a text of settings.
 *
 * @param name such as {@code closed-cases}, or {@code first-contact.high} of a group of values
 * @param content as it stands in the text; yes is {@code true}; of a list each entry on a line of its own; empty when it is not there
 * @param span of a span of time what stands around its number, such as {@code P#Y}; else empty
 */
record SettingValue(String name, Shape shape, String content, String span) {

    /** What a value is, as far as its text tells. */
    enum Shape {
        YES_NO, NUMBER, SPAN, DAY, LINE, PROSE, LINES;

        /** Whether a new entry of a list is likely to have the same as the last. */
        boolean isMeasure() {
            return switch (this) {
                case YES_NO, NUMBER, SPAN -> true;
                case DAY, LINE, PROSE, LINES -> false;
            };
        }
    }

    private static final int LONGEST_LINE = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SPAN = Pattern.compile("(PT?)(\\d+)([YMWDHS])");
    private static final Map<String, String> UNITS = Map.of("P#Y", "years", "P#M", "months", "P#W", "weeks", "P#D",
            "days", "PT#H", "hours", "PT#M", "minutes", "PT#S", "seconds");

    static SettingValue of(String name, Tag tag, String content) {
        Matcher span = SPAN.matcher(content);
        if (span.matches() && UNITS.containsKey(span.group(1) + "#" + span.group(3))) {
            return new SettingValue(name, Shape.SPAN, content, span.group(1) + "#" + span.group(3));
        }
        if (tag.equals(Tag.BOOL)) {
            boolean yes = List.of("true", "yes", "on").contains(content.toLowerCase(Locale.ROOT));
            return new SettingValue(name, Shape.YES_NO, String.valueOf(yes), "");
        }
        boolean number = (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) && NUMBER.matcher(content).matches();
        boolean prose = content.length() > LONGEST_LINE || content.strip().contains("\n");
        return new SettingValue(name, number
                ? Shape.NUMBER
                : isDay(content) ? Shape.DAY : prose ? Shape.PROSE : Shape.LINE,
                tag.equals(Tag.NULL) ? "" : content, "");
    }

    /** Whether it is a day of the calendar: of what only looks like one, the text is shown. */
    private static boolean isDay(String content) {
        try {
            return LocalDate.parse(content).getYear() < 10_000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static SettingValue ofLines(String name, List<String> lines) {
        return new SettingValue(name, Shape.LINES, String.join("\n", lines), "");
    }

    /** A yes or no of which nothing is said yet. */
    static SettingValue flag(String name) {
        return new SettingValue(name, Shape.YES_NO, "", "");
    }

    SettingValue emptied() {
        return new SettingValue(name, shape, "", span);
    }

    boolean isThere() {
        return !content.isEmpty();
    }

    /** Of a span of time its number, else the content. */
    String number() {
        return shape == Shape.SPAN ? content.replaceAll("\\D", "") : content;
    }

    /** What a span of time is counted in, such as years; else empty. */
    String unit() {
        return UNITS.getOrDefault(span, "");
    }

    /** The content that stands for what somebody entered, who was shown {@link #number}. */
    String told(String entered) {
        return entered.isEmpty() ? "" : switch (shape) {
            case SPAN -> span.replace("#", entered);
            case LINES -> entered.lines().map(String::strip).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            // why: browsers send other ends of lines, and the last one is not seen in a form
            case PROSE -> entered.replace("\r\n", "\n") + (content.endsWith("\n") ? "\n" : "");
            case YES_NO, NUMBER, DAY, LINE -> entered;
        };
    }
}

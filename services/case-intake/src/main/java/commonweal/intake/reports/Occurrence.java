package commonweal.intake.reports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import commonweal.events.Occurred;

/**
 * When it happened, in the time of the place, no more exact than was said: with month precision both ends are the first
 * instant of a month and stand for all of it.
 */
public record Occurrence(LocalDateTime from, LocalDateTime to, Precision precision) {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    public Occurrence {
        from = coarsened(from, precision);
        to = coarsened(to, precision);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("occurred.to: %s (expected: %s or later)".formatted(to, from));
        }
        if (from.toLocalDate().isBefore(EARLIEST)) {
            throw new IllegalArgumentException("occurred.from: %s (expected: %s or later)".formatted(from, EARLIEST));
        }
    }

    /**
     * Reads what a client sends: a month, a date, a date with time, or one with an offset.
     *
     * @param to the same as {@code from} when absent
     */
    public static Occurrence told(String from, @Nullable String to, Precision precision) {
        return new Occurrence(parse("occurred.from", from, precision),
                to == null ? parse("occurred.from", from, precision) : parse("occurred.to", to, precision), precision);
    }

    /** The same, refusing what lies ahead; a day's grace for clocks and clients in other time zones. */
    public Occurrence notAfter(Instant now) {
        LocalDateTime latest = LocalDateTime.ofInstant(now, LONDON).plusDays(1);
        if (to.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "occurred: %s (expected: not in the future, %s or earlier)".formatted(to, latest.toLocalDate()));
        }
        return this;
    }

    public LocalDate firstDay() {
        return from.toLocalDate();
    }

    public LocalDate lastDay() {
        return precision == Precision.MONTH ? YearMonth.from(to).atEndOfMonth() : to.toLocalDate();
    }

    Occurred asEventData() {
        return new Occurred(firstDay(), lastDay(), precision.code());
    }

    private static LocalDateTime coarsened(LocalDateTime time, Precision precision) {
        return switch (precision) {
            case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
            case DAY -> time.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    private static LocalDateTime parse(String field, String text, Precision precision) {
        try {
            if (text.contains("T")) {
                return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                        ? OffsetDateTime.parse(text).atZoneSameInstant(LONDON).toLocalDateTime()
                        : LocalDateTime.parse(text);
            }
            if (precision != Precision.MINUTE) {
                return (text.length() == 7 ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text)).atStartOfDay();
            }
        } catch (DateTimeException e) {
            // why: the sentence below serves for this, too
        }
        throw new IllegalArgumentException(
                "%s: %s (expected: %s)".formatted(field, Text.quoted(text), switch (precision) {
                    case MINUTE -> "a date and time such as 2026-11-20T21:30";
                    case DAY -> "a date such as 2026-11-20";
                    case MONTH -> "a month such as 2026-11";
                }));
    }
}

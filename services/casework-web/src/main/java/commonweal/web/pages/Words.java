package commonweal.web.pages;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.web.services.Coded;

/** Dates, codes and counts as people write them in Britain. */
@Component
public class Words {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mma", Locale.UK);
    private static final Map<String, String> ABBREVIATIONS = Map.of("asb", "ASB", "csu", "CSU", "cctv", "CCTV", "kcc",
            "KCC", "nhs", "NHS", "sdc", "SDC", "lsoa", "LSOA", "anpr", "ANPR", "uk", "UK");

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Such as 5 March 2026. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "Not known" : DAY.format(instant.atZone(LONDON));
    }

    public String day(@Nullable LocalDate date) {
        return date == null ? "Not known" : DAY.format(date);
    }

    /** Such as 5 March 2026, 9:05am. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "Not known" : day(instant) + ", " + time(instant);
    }

    /** The same of a local time. */
    public String moment(@Nullable LocalDateTime time) {
        return time == null ? "Not known" : day(time.toLocalDate()) + ", " + time(time.toLocalTime());
    }

    /** Such as 9:05am. */
    public String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON)).toLowerCase(Locale.UK).replace(" ", "");
    }

    public String time(LocalTime time) {
        return TIME.format(time).toLowerCase(Locale.UK).replace(" ", "");
    }

    /** When something happened, only as exactly as it is known: a month stays a month. */
    public String roughly(@Nullable String iso, @Nullable String precision) {
        if (iso == null || iso.isBlank()) {
            return "Not known";
        }
        try {
            if ("month".equals(precision) || iso.length() == 7) {
                return MONTH.format(YearMonth.parse(iso.substring(0, 7)));
            }
            if (iso.length() == 10 || "day".equals(precision)) {
                return DAY.format(LocalDate.parse(iso.substring(0, 10)));
            }
            return iso.endsWith("Z")
                    ? moment(Instant.parse(iso))
                    : moment(LocalDateTime.parse(iso).atZone(LONDON).toInstant());
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** Such as 6 years, 18 months or 30 days. */
    public String span(@Nullable Period span) {
        if (span == null) {
            return "a time that is not known";
        }
        return Stream.of(span.getYears() == 0 ? "" : count(span.getYears(), "year", "years"),
                span.getMonths() == 0 ? "" : count(span.getMonths(), "month", "months"),
                span.getDays() == 0 ? "" : count(span.getDays(), "day", "days")).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    /** A period of a plan: {@code 2026-27-Q2} is July to September 2026. */
    public String period(@Nullable String period) {
        return period == null ? "Not known" : Periods.inWords(period);
    }

    /** The reference by which people know what an id stands for; the id itself where there is none. */
    public String reference(String id) {
        String letter = id.startsWith("case-") ? "C" : id.startsWith("rep-") ? "R" : "";
        String last = id.substring(Math.max(0, id.length() - 8)).toUpperCase(Locale.UK);
        return letter.isEmpty() || id.length() < letter.length() + 12
                ? id
                : "%s-%s-%s".formatted(letter, last.substring(0, 4), last.substring(4));
    }

    /** A code in words: {@code rowdy-behaviour} is Rowdy behaviour. */
    public String code(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return "Not recorded";
        }
        String words = String.join(" ",
                List.of(code.split("-")).stream().map(word -> ABBREVIATIONS.getOrDefault(word, word)).toList());
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** The published words for a code, else the code itself in words. */
    public String label(List<Coded> published, @Nullable String code) {
        return published.stream().filter(c -> c.code().equals(code)).map(Coded::label).findFirst()
                .orElseGet(() -> code(code));
    }

    /** The words that a thing keeps for its code, else the published ones. */
    public String label(@Nullable String kept, List<Coded> published, @Nullable String code) {
        return kept == null ? label(published, code) : kept;
    }

    /** Such as 1 report, 2 reports. */
    public String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }
}

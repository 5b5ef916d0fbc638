package commonweal.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import commonweal.web.services.Plan;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/**
 * The periods that a reader may see the figures of a plan for: the year and its quarters, but only ended ones for who
 * sees nothing unpublished.
 */
public record Periods(List<Period> offered, boolean endedOnly) {

    private static final List<String> QUARTERS = List.of("April to June", "July to September", "October to December",
            "January to March");

    private static final Pattern NAMED = Pattern.compile("((\\d{4})-\\d{2})(?:-Q([1-4]))?");

    /** @param value as plan-metrics names it, such as 2026-27-Q1 */
    public record Period(String value, String label, LocalDate last, boolean quarter) {}

    public Periods {
        offered = List.copyOf(offered);
    }

    public static Periods of(Plan plan, SignedIn reader, LocalDate today) {
        boolean endedOnly = reader.seesPublishedOnly();
        int start = Integer.parseInt(plan.year().substring(0, 4));
        Stream<Period> quarters = Stream.of(1, 2, 3, 4).map(number -> quarter(plan.year(), start, number));
        Period year = new Period(plan.year(), "The whole year, " + plan.year(), LocalDate.of(start + 1, 3, 31), false);
        return new Periods(Stream.concat(Stream.of(year), quarters)
                .filter(period -> !endedOnly || period.last().isBefore(today)).toList(), endedOnly);
    }

    private static Period quarter(String year, int start, int number) {
        LocalDate last = LocalDate.of(start, 4, 1).plusMonths(number * 3L).minusDays(1);
        return new Period("%s-Q%d".formatted(year, number),
                "%s %d".formatted(QUARTERS.get(number - 1), last.getYear()), last, true);
    }

    /** A period in words: {@code 2026-27-Q2} is July to September 2026. */
    static String inWords(String period) {
        Matcher named = NAMED.matcher(period);
        if (!named.matches()) {
            return period;
        }
        return named.group(3) == null
                ? "the year " + named.group(1)
                : quarter(named.group(1), Integer.parseInt(named.group(2)), Integer.parseInt(named.group(3))).label();
    }

    /**
     * The period to show: what was asked for, else the whole year. Who sees ended periods only gets the last ended
     * quarter in place of another one, and nothing when none has ended yet.
     */
    public Optional<String> choose(String asked) {
        if (!endedOnly) {
            return Optional.of(asked.isEmpty() ? offered.getFirst().value() : asked);
        }
        return offered.stream().map(Period::value).filter(asked::equals).findFirst().or(() -> offered.reversed()
                .stream().filter(Period::quarter).map(Period::value).findFirst());
    }

    /**
     * As {@link #choose}, for a page that is nothing without figures.
     *
     * @throws Refusal when no period has ended yet
     */
    public String needed(String asked) {
        return choose(asked).orElseThrow(
                () -> new Refusal(Refusal.Kind.NOT_ALLOWED, Refusals.NOT_PUBLISHED_CODE, Refusals.NOT_PUBLISHED));
    }
}

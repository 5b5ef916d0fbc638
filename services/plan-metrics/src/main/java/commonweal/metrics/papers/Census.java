package commonweal.metrics.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Standing;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

/**
 * What a paper tells of reports, cases and case reviews beside the plan's measures: of the year that it is about and of the
 * one before, of case reviews whatever is known. It holds no id of anything.
 */
public record Census(List<Report> reports, List<Worked> cases, List<Review> reviews) {

    /**
     * A report that came in.
     *
     * @param day when it came; of an incident from the police's open data the first day that it may have happened on
     * @param police whether it is such an incident, which nobody reported to the unit
     * @param hate whether it bears a hate marker
     */
    public record Report(LocalDate day, Optional<String> category, Optional<String> ward, boolean police,
            boolean hate) {}

    /**
     * A case that was opened or closed; what was merged into another is a part of that.
     *
     * @param band the last one confirmed
     * @param closed nothing while it is open
     */
    public record Worked(LocalDate opened, Optional<String> category, Optional<String> ward, Optional<String> band,
            long reports, boolean accepted, Optional<Closed> closed) {}

    /** @param behaviour what became of it: improved, unchanged, worse or unknown */
    public record Closed(LocalDate day, String reason, String behaviour) {}

    /** An application for an ASB Case Review; what has not been decided or done yet is absent. */
    public record Review(LocalDate requested, Optional<Decided> decided, Optional<Concluded> concluded) {}

    public record Decided(LocalDate day, boolean thresholdMet) {}

    public record Concluded(LocalDate day, int recommendations) {}

    public Census {
        reports = List.copyOf(reports);
        cases = List.copyOf(cases);
        reviews = List.copyOf(reviews);
    }

    public long reports(Period period, Predicate<Report> which) {
        return reports.stream().filter(report -> period.contains(report.day())).filter(which).count();
    }

    /** Cases that were closed in a period. */
    public List<Worked> closedIn(Period period) {
        return cases.stream().filter(worked -> worked.closed().filter(end -> period.contains(end.day())).isPresent())
                .toList();
    }

    /** Takes facts in, one after the other, in any order. */
    public static final class Taking implements Consumer<Fact> {

        private static final String POLICE_DATA = "police-uk";

        private final LocalDate from;
        private final LocalDate to;
        private final List<Report> reports = new ArrayList<>();
        private final List<Worked> cases = new ArrayList<>();
        private final List<Review> reviews = new ArrayList<>();

        public Taking(FinancialYear year) {
            from = Period.of(year.previous()).first();
            to = Period.of(year).last();
        }

        public Census taken() {
            return new Census(reports, cases, reviews);
        }

        @Override
        public void accept(Fact fact) {
            if (fact.standing() instanceof Standing.Erased) {
                return;
            }
            switch (fact.kind()) {
                case REPORT -> first(fact, "report-received").ifPresent(received -> report(fact, received));
                case CASE -> {
                    reviews(fact);
                    if (fact.standing() instanceof Standing.Alone) {
                        first(fact, "case-opened").ifPresent(opened -> worked(fact, opened));
                    }
                }
                case RESOURCE, OPERATION, PLACE, MEETING, RETURN, PAPER -> {
                    // why: what is known of these stands in the measures
                }
            }
        }

        private void report(Fact fact, Entry received) {
            boolean police = POLICE_DATA.equals(received.details().get("channel"));
            LocalDate day = police
                    ? Optional.ofNullable(received.details().get("occurred-from")).map(LocalDate::parse)
                            .orElse(received.day())
                    : received.day();
            if (concerns(day)) {
                reports.add(new Report(day, last(fact, "category"), last(fact, "ward"), police,
                        isLast(fact, "hate-marked", "hate-unmarked")));
            }
        }

        private void worked(Fact fact, Entry opened) {
            Optional<Closed> closed = last(fact, Set.of("case-closed", "case-reopened"))
                    .filter(entry -> entry.event().equals("case-closed"))
                    .map(entry -> new Closed(entry.day(), entry.details().getOrDefault("reason", "unknown"),
                            entry.details().getOrDefault("behaviour", "unknown")));
            if (concerns(opened.day()) || closed.filter(end -> concerns(end.day())).isPresent()) {
                cases.add(new Worked(opened.day(), last(fact, "category"), last(fact, "ward"), last(fact, "band"),
                        reportsOf(fact), first(fact, "referral-accepted").isPresent(), closed));
            }
        }

        /** The one that it was opened for and those that joined it, without those that became another case. */
        private static long reportsOf(Fact fact) {
            return 1 + fact.entries().stream().mapToLong(entry -> switch (entry.event()) {
                case "report-linked" -> 1;
                case "case-split" -> -Long.parseLong(entry.details().getOrDefault("report-ids", "0"));
                default -> 0;
            }).sum();
        }

        private void reviews(Fact fact) {
            fact.entries().stream().filter(entry -> entry.event().equals("case-review-requested"))
                    .forEach(requested -> reviews.add(new Review(requested.day(),
                            of(fact, requested, "case-review-decided").map(entry -> new Decided(entry.day(),
                                    Boolean.parseBoolean(entry.details().get("threshold-met")))),
                            of(fact, requested, "case-review-concluded").map(entry -> new Concluded(entry.day(),
                                    Integer.parseInt(entry.details().getOrDefault("recommendations", "0")))))));
        }

        private static Optional<Entry> of(Fact fact, Entry requested, String event) {
            return fact.entries().stream().filter(entry -> entry.event().equals(event))
                    .filter(entry -> Objects.equals(requested.details().get("review-id"),
                            entry.details().get("review-id")))
                    .reduce((earlier, later) -> later);
        }

        private boolean concerns(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        private static Optional<Entry> first(Fact fact, String event) {
            return fact.entries().stream().filter(entry -> entry.event().equals(event)).findFirst();
        }

        private static boolean isLast(Fact fact, String said, String takenBack) {
            return last(fact, Set.of(said, takenBack)).filter(entry -> entry.event().equals(said)).isPresent();
        }

        private static Optional<Entry> last(Fact fact, Set<String> events) {
            return fact.entries().stream().filter(entry -> events.contains(entry.event()))
                    .reduce((earlier, later) -> later);
        }

        /** What was said last of a detail. */
        private static Optional<String> last(Fact fact, String detail) {
            return fact.entries().stream().flatMap(entry -> Optional.ofNullable(entry.details().get(detail)).stream())
                    .reduce((earlier, later) -> later);
        }
    }
}

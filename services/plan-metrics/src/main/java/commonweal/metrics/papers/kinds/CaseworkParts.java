package commonweal.metrics.papers.kinds;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Series;
import commonweal.metrics.papers.Breakdown;
import commonweal.metrics.papers.Census;
import commonweal.metrics.papers.Census.Report;
import commonweal.metrics.papers.Census.Worked;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;

/** Reports by category, ward and month, apart from those of the police's open data. */
final class CaseworkParts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final Predicate<Report> OURS = report -> !report.police();

    private CaseworkParts() {}

    static Section reports(Snapshot snapshot) {
        if (none(snapshot, OURS)) {
            return Section.of("Reports of anti-social behaviour", new Paragraph(
                    "No report to the unit is recorded in this time."));
        }
        return Section.of("Reports of anti-social behaviour", byMonth(snapshot, "Reports to the unit by month", OURS),
                reportsByCategory(snapshot).table("Reports to the unit by category", "Category", "Number"),
                byWard(snapshot, "Reports to the unit by ward", OURS));
    }

    /** Incidents in the police's open data, when they have been imported. */
    static List<Block> policeIncidents(Snapshot snapshot) {
        if (none(snapshot, Report::police)) {
            return List.of(new Paragraph("No incidents of the police's open data have been imported for this time."));
        }
        return List.of(byMonth(snapshot, "Incidents in the police's open data by month", Report::police),
                byWard(snapshot, "Incidents in the police's open data by ward", Report::police));
    }

    /** Where the harm is: cases whose risk was confirmed as high, by category. */
    static Block highRisk(Snapshot snapshot) {
        Breakdown breakdown = highRiskByCategory(snapshot);
        return breakdown.groups().isEmpty()
                ? new Paragraph("No case at high risk is recorded in this time or a year before.")
                : breakdown.table("Cases at high risk by category", "Category", "Cases");
    }

    static Breakdown highRiskByCategory(Snapshot snapshot) {
        List<Worked> high = snapshot.census().cases().stream()
                .filter(worked -> worked.band().filter("high"::equals).isPresent()).toList();
        TreeSet<String> categories = high.stream().map(CaseworkParts::category)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Breakdown(snapshot.small(), snapshot.period(), categories,
                (name, when) -> high.stream().filter(worked -> when.contains(worked.opened()))
                        .filter(worked -> category(worked).equals(name)).count(),
                true);
    }

    /** Reports to the unit, by category. */
    static Breakdown reportsByCategory(Snapshot snapshot) {
        return by(snapshot, OURS, CaseworkParts::category);
    }

    private static String category(Worked worked) {
        return Words.of(worked.category().orElse("not categorised"));
    }

    private static String category(Report report) {
        return Words.of(report.category().orElse("not categorised"));
    }

    private static Block byWard(Snapshot snapshot, String caption, Predicate<Report> which) {
        Map<String, String> names = snapshot.areas()
                .among(snapshot.census().reports().stream().flatMap(report -> report.ward().stream()).toList());
        return by(snapshot, which, report -> report.ward().map(names::get).orElse("Not known")).table(caption, "Ward",
                "Number");
    }

    private static boolean none(Snapshot snapshot, Predicate<Report> which) {
        return snapshot.census().reports(snapshot.period(), which) == 0;
    }

    private static Breakdown by(Snapshot snapshot, Predicate<Report> which, Function<Report, String> key) {
        Census census = snapshot.census();
        TreeSet<String> groups = census.reports().stream().filter(which)
                .filter(report -> snapshot.period().contains(report.day())
                        || snapshot.period().yearBefore().contains(report.day()))
                .map(key).collect(Collectors.toCollection(TreeSet::new));
        return new Breakdown(snapshot.small(), snapshot.period(), groups,
                (name, when) -> census.reports(when, which.and(report -> key.apply(report).equals(name))), true);
    }

    /** Each quarter's sum is published elsewhere, so of its months as many are kept back as it takes. */
    private static Chart byMonth(Snapshot snapshot, String title, Predicate<Report> which) {
        Period period = snapshot.period();
        List<Period> quarters = period.isYear()
                ? Period.allOf(period.year()).stream().filter(part -> !part.isYear()).toList()
                : List.of(period);
        List<YearMonth> all = quarters.stream().flatMap(quarter -> quarter.months().stream()).toList();
        // why: nothing has come in months that have not begun, which is not the same as none
        YearMonth now = YearMonth.from(London.day(snapshot.takenAt()));
        List<YearMonth> months = all.stream().filter(month -> !month.isAfter(now)).toList();
        List<Series> series = Stream.of(false, true).map(before -> new Series(
                before ? "A year before" : "This year",
                quarters.stream().flatMap(quarter -> shown(snapshot, before ? quarter.yearBefore() : quarter, which)
                        .stream()).limit(months.size()).toList()))
                .toList();
        long number = snapshot.census().reports(period, which);
        return new Chart(title, "Month", "reports", months.stream().map(MONTH::format).toList(), series,
                snapshot.small().isSmall(number)
                        ? "Too few to be shown."
                        : "%s in all.".formatted(Words.count(number, "report")));
    }

    private static List<Optional<BigDecimal>> shown(Snapshot snapshot, Period quarter, Predicate<Report> which) {
        List<Long> counts = quarter.months().stream().map(month -> snapshot.census().reports().stream().filter(which)
                .filter(report -> YearMonth.from(report.day()).equals(month)).count()).toList();
        boolean totalShown = !snapshot.small().isSmall(counts.stream().mapToLong(Long::longValue).sum());
        Set<Integer> hidden = snapshot.small().hidden(counts.stream().map(List::of).toList(), totalShown);
        List<Optional<BigDecimal>> shown = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            shown.add(hidden.contains(i) ? Optional.empty() : Optional.of(BigDecimal.valueOf(counts.get(i))));
        }
        return shown;
    }
}

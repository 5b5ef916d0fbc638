package commonweal.metrics.papers.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Census.Concluded;
import commonweal.metrics.papers.Census.Decided;
import commonweal.metrics.papers.Census.Review;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.periods.Period;

/**
 * The four numbers that relevant bodies publish at least once in 12 months (Anti-social Behaviour, Crime and Policing Act
 * 2014, section 104). The law wants them however small they are; they say nothing of anybody.
 */
final class CaseReviewParts {

    private CaseReviewParts() {}

    static Section of(Snapshot snapshot) {
        FinancialYear year = snapshot.period().year();
        List<List<Cell>> rows = years(snapshot, year).map(one -> row(snapshot, Period.of(one))).toList();
        boolean none = snapshot.census().reviews().stream()
                .noneMatch(review -> Period.of(year).contains(review.requested()));
        return Section.of("ASB Case Reviews", new Paragraph(none
                ? "No application for an ASB Case Review is recorded for %s.".formatted(year)
                : "Anybody who suffers anti-social behaviour again and again may ask for a review of what was done about it."),
                new Table("Statutory figures",
                        List.of(Column.words("Year"), Column.number("Applications"),
                                Column.number("Threshold not met"), Column.number("Reviews carried out"),
                                Column.number("Reviews that led to recommendations")),
                        rows,
                        Optional.of(
                                "Each counts in the year in which it happened. The law requires these numbers to be published however small they are.")));
    }

    /** The year, and those before it since the first application that is known, five in all at most. */
    private static Stream<FinancialYear> years(Snapshot snapshot, FinancialYear year) {
        int first = snapshot.census().reviews().stream().map(Review::requested)
                .mapToInt(day -> FinancialYear.of(day).start()).min().orElse(year.start());
        return Stream.iterate(year, FinancialYear::previous).limit(5)
                .filter(one -> one.start() >= Math.min(first, year.start()));
    }

    private static List<Cell> row(Snapshot snapshot, Period year) {
        return List.of(Cell.of(year.toString()), count(snapshot, year, review -> Optional.of(review.requested())),
                count(snapshot, year, review -> review.decided().filter(decided -> !decided.thresholdMet())
                        .map(Decided::day)),
                count(snapshot, year, review -> review.concluded().map(Concluded::day)),
                count(snapshot, year, review -> review.concluded().filter(ended -> ended.recommendations() > 0)
                        .map(Concluded::day)));
    }

    private static Cell count(Snapshot snapshot, Period year, Function<Review, Optional<LocalDate>> when) {
        return Cell.of(snapshot.census().reviews().stream().filter(review -> when.apply(review)
                .filter(year::contains).isPresent()).count());
    }
}

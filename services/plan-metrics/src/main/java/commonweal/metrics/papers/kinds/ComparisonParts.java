package commonweal.metrics.papers.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Background.Comparison;
import commonweal.metrics.plans.Background.Other;
import commonweal.metrics.plans.Plan.Priority;

/** How the district does beside the county and similar partnerships, as far as the partnership supplies it. */
final class ComparisonParts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ComparisonParts() {}

    static Section of(Snapshot snapshot) {
        List<List<Cell>> rows = snapshot.plan().background().comparisons().stream()
                .flatMap(compared -> compared.others().stream().map(other -> row(compared, other))).toList();
        return Section.of("Compared with similar partnerships", rows.isEmpty()
                ? new Paragraph("No figures of similar partnerships have been supplied.")
                : new Table("The district beside others",
                        List.of(Column.words("What"), Column.number("Here"), Column.words("Beside"),
                                Column.number("There"), Column.words("Difference"),
                                Column.words("Place of the district"), Column.words("Source")),
                        rows, Optional.empty()));
    }

    private static List<Cell> row(Comparison compared, Other other) {
        return List.of(Cell.of(compared.what()), number(compared.here()), Cell.of(other.who()),
                number(other.there()), Cell.of(difference(compared, other).orElse("Cannot be said")),
                Cell.of(other.place().orElse("Not stated")), Cell.of(compared.source().orElse("Not stated")));
    }

    private static Cell number(Optional<BigDecimal> number) {
        return number.map(value -> Cell.of(value, value.toPlainString())).orElse(Cell.of("Not stated"));
    }

    /** Of the number there, by how much the one here is lower or higher. */
    private static Optional<String> difference(Comparison compared, Other other) {
        return compared.here().flatMap(here -> other.there().filter(there -> there.signum() > 0).map(there -> {
            BigDecimal percent = here.subtract(there).multiply(HUNDRED).divide(there, 1, RoundingMode.HALF_UP);
            return percent.signum() == 0
                    ? "the same"
                    : "%s%% %s".formatted(percent.abs().toPlainString(), percent.signum() < 0 ? "lower" : "higher");
        }));
    }

    /** One sentence for each thing that is compared under a priority. */
    static Optional<String> inWords(Snapshot snapshot, Priority priority) {
        String sentences = snapshot.plan().background().comparisons().stream()
                .filter(compared -> compared.priority().equals(priority.id())).map(ComparisonParts::sentence)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private static String sentence(Comparison compared) {
        return "%s: %s.".formatted(compared.what(), compared.others().stream()
                .map(other -> other.place().map(place -> "%s in %s".formatted(place, other.who()))
                        .or(() -> difference(compared, other)
                                .map(words -> "%s beside %s".formatted(words, other.who())))
                        .orElse("not to be compared with " + other.who()))
                .collect(Collectors.joining(", ")));
    }
}

package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.measures.Kind;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Background.Assessed;
import commonweal.metrics.plans.Criterion;
import commonweal.metrics.plans.Plan.Priority;

/** What next year's priorities are chosen by: each kind of crime under the six criteria, with the figures there are. */
final class StrategicParts {

    private StrategicParts() {}

    static List<Section> of(Snapshot snapshot) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("How priorities are chosen", snapshot.plan().criteria().isEmpty()
                ? new Paragraph(
                        "The plan does not say what its priorities were chosen by; the usual six criteria follow.")
                : new Points(snapshot.plan().criteria())));
        snapshot.plan().priorities().forEach(priority -> sections.add(section(snapshot, priority)));
        sections.add(ComparisonParts.of(snapshot));
        return sections;
    }

    private static Section section(Snapshot snapshot, Priority priority) {
        Optional<Assessed> assessed = snapshot.plan().background().assessed().stream()
                .filter(one -> one.priority().equals(priority.id())).findFirst();
        List<List<Cell>> rows = Arrays.stream(Criterion.values())
                .map(criterion -> List.of(Cell.of(criterion.title()),
                        Cell.of(known(snapshot, priority, criterion,
                                assessed.flatMap(one -> Optional.ofNullable(one.said().get(criterion)))))))
                .toList();
        Block table = new Table("%s: the six criteria".formatted(priority.title()),
                List.of(Column.words("Criterion"), Column.words("What is known")), rows, Optional.empty());
        return Section.of(priority.title(), table);
    }

    private static String known(Snapshot snapshot, Priority priority, Criterion criterion, Optional<String> said) {
        Optional<String> counted = switch (criterion) {
            case TREND -> both(trend(snapshot, priority), CriteriaFigures.trend(snapshot, priority));
            case CONCERN -> concern(snapshot, priority);
            case COMPARISON -> said.isPresent()
                    ? Optional.empty()
                    : ComparisonParts.inWords(snapshot, priority);
            case VOLUME -> CriteriaFigures.volume(snapshot, priority);
            case HARM -> CriteriaFigures.harm(snapshot, priority);
            case VALUE -> Optional.empty();
        };
        return both(said, counted)
                .orElse("Nothing has been stated or returned.");
    }

    private static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.map(words -> other.map(more -> words + " " + more).orElse(words)).or(() -> other);
    }

    /** The changes that the plan measures under the priority. */
    private static Optional<String> trend(Snapshot snapshot, Priority priority) {
        List<Line> changes = snapshot.published().lines().stream().filter(line -> line.value() != null)
                .filter(line -> snapshot.plan().measure(line.id())
                        .filter(measure -> measure.kind() == Kind.CHANGE
                                && measure.priority().filter(priority.id()::equals).isPresent())
                        .isPresent())
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.stream().map(line -> "%s: %s.".formatted(line.title(), line.display()))
                        .collect(Collectors.joining(" ")));
    }

    private static Optional<String> concern(Snapshot snapshot, Priority priority) {
        long communities = snapshot.panels().stream().filter(panel -> panel.wants(priority.title())
                || panel.wants(priority.id().value().replace('-', ' '))).count();
        return communities == 0
                ? Optional.empty()
                : Optional.of("%d of %d communities have it among their top three.".formatted(communities,
                        snapshot.panels().size()));
    }
}

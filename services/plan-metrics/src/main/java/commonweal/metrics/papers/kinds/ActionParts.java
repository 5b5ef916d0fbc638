package commonweal.metrics.papers.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Series;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.returns.ActionProgress;

/** How far the plan's actions have come. */
final class ActionParts {

    private static final String TITLE = "Progress of the actions";
    private static final String SOURCE = "The status is what the agencies returned last, or what the plan says where none has.";

    private ActionParts() {}

    static Section progress(Snapshot snapshot) {
        if (snapshot.progress().isEmpty()) {
            return none(snapshot);
        }
        List<Block> blocks = new ArrayList<>(counts(snapshot));
        blocks.add(new Table("Actions", columns("Status"),
                snapshot.progress().stream()
                        .map(one -> Stream.concat(row(one), Stream.of(Cell.of(words(one.status())))).toList()).toList(),
                Optional.of(SOURCE)));
        return new Section(TITLE, blocks);
    }

    /** For members who ask what is done, what is under way and what has not begun. */
    static Section progressByStatus(Snapshot snapshot) {
        if (snapshot.progress().isEmpty()) {
            return none(snapshot);
        }
        List<Block> blocks = new ArrayList<>(counts(snapshot));
        for (ActionStatus status : ActionStatus.values()) {
            List<ActionProgress> those = snapshot.progress().stream().filter(one -> one.status() == status).toList();
            if (!those.isEmpty()) {
                blocks.add(new Table("Actions: " + words(status).toLowerCase(Locale.UK), columns(),
                        those.stream().map(one -> row(one).toList()).toList(), Optional.empty()));
            }
        }
        blocks.add(new Paragraph(SOURCE));
        return new Section(TITLE, blocks);
    }

    private static List<Block> counts(Snapshot snapshot) {
        return snapshot.plan().sections().size() < 2
                ? List.of(byStatus(snapshot.progress()))
                : List.of(byStatus(snapshot.progress()), bySection(snapshot));
    }

    /** What has come of each of the issues under which the plan puts its actions. */
    private static Table bySection(Snapshot snapshot) {
        List<ActionStatus> statuses = List.of(ActionStatus.values());
        List<Column> columns = Stream.of(Stream.of(Column.words("Part of the plan"), Column.number("Actions")),
                statuses.stream().map(status -> Column.number(words(status)))).flatMap(part -> part).toList();
        return new Table("Actions by part of the plan and status", columns, snapshot.plan().sections().stream()
                .map(section -> {
                    List<ActionProgress> here = snapshot.progress().stream()
                            .filter(one -> section.actions().contains(one.action())).toList();
                    return Stream.of(Stream.of(Cell.of(section.title()), Cell.of(here.size())),
                            statuses.stream().map(status -> Cell.of(with(here, status)))).flatMap(part -> part)
                            .toList();
                }).toList(), Optional.empty());
    }

    private static Chart byStatus(List<ActionProgress> progress) {
        List<ActionStatus> statuses = List.of(ActionStatus.values());
        return new Chart("Actions by status", "Status", "actions", statuses.stream().map(ActionParts::words).toList(),
                List.of(new Series("Actions", statuses.stream()
                        .map(status -> Optional.of(BigDecimal.valueOf(with(progress, status)))).toList())),
                "Of %s, %s.".formatted(Words.count(progress.size(), "action"), statuses.stream()
                        .filter(status -> status != ActionStatus.NOT_RECORDED || with(progress, status) > 0)
                        .map(status -> "%s: %d".formatted(words(status).toLowerCase(Locale.UK), with(progress, status)))
                        .collect(Collectors.joining("; "))));
    }

    static long with(List<ActionProgress> progress, ActionStatus status) {
        return progress.stream().filter(one -> one.status() == status).count();
    }

    private static Section none(Snapshot snapshot) {
        String announced = snapshot.plan().background().announced().flatMap(said -> said.actions())
                .map(number -> " %d are announced.".formatted(number)).orElse("");
        return Section.of(TITLE, new Paragraph("The plan as it is held lists no actions.%s".formatted(announced)));
    }

    private static List<Column> columns(String... more) {
        return Stream.concat(Stream.of("Number and action", "Lead", "Due"), Stream.of(more)).map(Column::words)
                .toList();
    }

    private static Stream<Cell> row(ActionProgress progress) {
        return Stream.of("%s %s".formatted(progress.action().number(), progress.action().title()),
                Words.list(progress.action().lead()), progress.action().due()).map(Cell::of);
    }

    static String words(ActionStatus status) {
        return switch (status) {
            case COMPLETED -> "Completed";
            case UNDERWAY -> "Underway";
            case NOT_STARTED -> "Not started";
            case NOT_RECORDED -> "Not recorded";
        };
    }
}

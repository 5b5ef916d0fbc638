package commonweal.metrics.papers.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    private ActionParts() {}

    static Section progress(Snapshot snapshot) {
        if (snapshot.progress().isEmpty()) {
            String announced = snapshot.plan().background().announced().flatMap(said -> said.actions())
                    .map(number -> " %d are announced.".formatted(number)).orElse("");
            return Section.of("Progress of the actions",
                    new Paragraph("The plan as it is held lists no actions.%s".formatted(announced)));
        }
        return Section.of("Progress of the actions", byStatus(snapshot.progress()), each(snapshot));
    }

    private static Chart byStatus(List<ActionProgress> progress) {
        List<ActionStatus> statuses = List.of(ActionStatus.values());
        return new Chart("Actions by status", "Status", "actions", statuses.stream().map(ActionParts::words).toList(),
                List.of(new Series("Actions", statuses.stream()
                        .map(status -> Optional.of(BigDecimal.valueOf(with(progress, status)))).toList())),
                "Of %s, completed: %d; underway: %d; not started: %d.".formatted(
                        Words.count(progress.size(), "action"), with(progress, ActionStatus.COMPLETED),
                        with(progress, ActionStatus.UNDERWAY), with(progress, ActionStatus.NOT_STARTED)));
    }

    static long with(List<ActionProgress> progress, ActionStatus status) {
        return progress.stream().filter(one -> one.status() == status).count();
    }

    private static Table each(Snapshot snapshot) {
        return new Table("Actions",
                List.of(Column.words("Number and action"), Column.words("Lead"), Column.words("Due"),
                        Column.words("Status")),
                snapshot.progress().stream().map(one -> List.of(
                        Cell.of("%s %s".formatted(one.action().number(), one.action().title())),
                        Cell.of(Words.list(one.action().lead())), Cell.of(one.action().due()),
                        Cell.of(words(one.status())))).toList(),
                Optional.of("The status is what the agencies returned last, or what the plan says where none has."));
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

package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Plan.Priority;

/** The plan's measures with what they show, as it may be published. */
final class MeasureParts {

    private static final List<Column> COLUMNS = List.of(Column.words("Measure"), Column.words("Target"),
            Column.words("Result"), Column.words("Standing"), Column.words("Against the target"));

    private static final List<String> DECIDED = List.of("on-target", "at-risk", "off-target");
    private static final List<String> STATUSES = List.of("on-target", "at-risk", "off-target", "too-early", "no-data",
            "no-target", "suppressed");

    private MeasureParts() {}

    /** The success measures, those inside actions apart. */
    static Section measures(Snapshot snapshot) {
        if (snapshot.plan().measures().isEmpty()) {
            return none(snapshot);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(summary(snapshot)));
        table(snapshot, "The measures by what they show", measure -> measure.action().isEmpty()).ifPresent(blocks::add);
        table(snapshot, "Numbers inside actions", measure -> measure.action().isPresent()).ifPresent(blocks::add);
        return new Section("Success measures", blocks);
    }

    /** How many stand how, and those of no one priority. */
    static Section overall(Snapshot snapshot) {
        if (snapshot.plan().measures().isEmpty()) {
            return none(snapshot);
        }
        List<Block> blocks = new ArrayList<>(List.of(new Paragraph(summary(snapshot))));
        table(snapshot, "Measures of the whole plan", measure -> measure.priority().isEmpty()).ifPresent(blocks::add);
        return new Section("Success measures", blocks);
    }

    private static Section none(Snapshot snapshot) {
        String announced = snapshot.plan().background().announced().flatMap(said -> said.measures())
                .map(number -> " %d are announced.".formatted(number)).orElse("");
        return Section.of("Success measures", new Paragraph("The plan as it is held has no measures." + announced));
    }

    /** All of them, by priority. */
    static List<Section> byPriority(Snapshot snapshot) {
        List<Section> sections = new ArrayList<>();
        for (Priority priority : snapshot.plan().priorities()) {
            List<Block> blocks = new ArrayList<>();
            priority.summary().ifPresent(words -> blocks.add(new Paragraph(words)));
            Optional<Table> table = table(snapshot, priority.title() + ": measures",
                    measure -> measure.priority().filter(priority.id()::equals).isPresent());
            blocks.add(table.<Block>map(found -> found).orElseGet(
                    () -> new Paragraph("The plan as it is held has no measure for this priority.")));
            sections.add(new Section(priority.title(), blocks));
        }
        return sections;
    }

    /** What the police returned for the plan's measures. */
    static Block policeMeasures(Snapshot snapshot) {
        return table(snapshot, "Measures that rest on returns of the police",
                measure -> measure.feed() instanceof Measure.Feed.Returned returned
                        && returned.agencies().stream().anyMatch(agency -> agency.value().contains("police")))
                .<Block>map(found -> found)
                .orElseGet(() -> new Paragraph("No measure of the plan rests on returns of the police."));
    }

    /** How many stand how: the first three always, the rest where there are some. */
    private static String summary(Snapshot snapshot) {
        List<Line> lines = snapshot.published().lines();
        String standings = STATUSES.stream()
                .filter(status -> DECIDED.contains(status) || with(lines, status) > 0)
                .map(status -> "%s: %d".formatted(standing(status).toLowerCase(Locale.UK), with(lines, status)))
                .collect(Collectors.joining("; "));
        return "Of %s, %s.".formatted(Words.count(lines.size(), "measure"), standings);
    }

    static long with(List<Line> lines, String status) {
        return lines.stream().filter(line -> line.status().value().equals(status)).count();
    }

    private static Optional<Table> table(Snapshot snapshot, String caption, Predicate<Measure> which) {
        List<List<Cell>> rows = snapshot.published().lines().stream()
                .flatMap(line -> snapshot.plan().measure(line.id()).filter(which).map(measure -> row(line, measure))
                        .stream())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table(caption, COLUMNS, rows, Optional.empty()));
    }

    private static List<Cell> row(Line line, Measure measure) {
        String gap = line.context() == null || line.context().gap() == null ? "" : line.context().gap().text();
        return List.of(Cell.of(line.title()), Cell.of(line.target() == null ? "No target set" : line.target().text()),
                Cell.of(result(line, measure)), Cell.of(standing(line.status().value())), Cell.of(gap));
    }

    private static String result(Line line, Measure measure) {
        boolean nothing = line.value() == null && line.numerator() != null && line.numerator().signum() == 0
                && line.n() != null && line.n() == 0;
        return switch (measure.feed()) {
            case Measure.Feed.Returned returned when nothing -> "No return has been made.";
            case Measure.Feed.Returned returned -> line.display();
            case Measure.Feed.Casework() -> line.display();
        };
    }

    private static String standing(String status) {
        return switch (status) {
            case "on-target" -> "On target";
            case "at-risk" -> "At risk";
            case "off-target" -> "Off target";
            case "too-early" -> "Too early to say";
            case "no-data" -> "No figures";
            case "no-target" -> "No target";
            case "suppressed" -> "Not shown";
            default -> Words.of(status);
        };
    }
}

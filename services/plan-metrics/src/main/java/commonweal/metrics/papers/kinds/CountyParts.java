package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.metrics.figures.FiguresPage.Line;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.papers.Snapshot.District;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan.Crossing;
import commonweal.metrics.returns.ActionProgress;

/**
 * How the districts stand, by the county's priorities and themes: how many measures and actions stand how, and nothing of
 * any one case, person or district's number.
 */
final class CountyParts {

    private CountyParts() {}

    static List<Section> of(Snapshot snapshot) {
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of("The districts", held(snapshot)));
        sections.add(Section.of("By the county's priorities",
                measures("Measures of districts, by priority of the county",
                        "Priority", snapshot, priorities(snapshot)),
                actions("Actions of districts, by priority of the county",
                        "Priority", snapshot, priorities(snapshot)),
                open(snapshot)));
        if (!snapshot.plan().themes().isEmpty()) {
            sections.add(Section.of("By the cross-cutting themes", new Paragraph(
                    "A theme has what districts' priorities without a priority of the county's lead to; what stands under a priority is not counted again."),
                    measures("Measures of districts, by theme", "Theme", snapshot, themes(snapshot)),
                    actions("Actions of districts, by theme", "Theme", snapshot, themes(snapshot))));
        }
        return sections;
    }

    /** Something of the county with the districts' priorities that lead to it. */
    private record Heading(String title, Set<Code> from) {}

    private static List<Heading> priorities(Snapshot snapshot) {
        return snapshot.plan().priorities().stream().map(priority -> new Heading(priority.title(),
                leading(snapshot, crossing -> crossing.county().filter(priority.id()::equals).isPresent()))).toList();
    }

    private static List<Heading> themes(Snapshot snapshot) {
        return snapshot.plan().themes().stream()
                .map(theme -> new Heading(theme, leading(snapshot, crossing -> crossing.themes().contains(theme))))
                .toList();
    }

    private static Set<Code> leading(Snapshot snapshot, Predicate<Crossing> which) {
        return snapshot.plan().crosswalk().stream().filter(which).map(Crossing::district)
                .collect(Collectors.toSet());
    }

    private static Block held(Snapshot snapshot) {
        Set<Code> there = snapshot.districts().stream().map(district -> district.plan().partnership())
                .collect(Collectors.toSet());
        List<String> sentences = snapshot.plan().districts().stream()
                .map(code -> there.contains(code)
                        ? "%s: its plan for %s is counted.".formatted(Words.of(code), snapshot.period().year())
                        : "%s: no plan for %s is held, so nothing of it is counted.".formatted(Words.of(code),
                                snapshot.period().year()))
                .toList();
        return new Points(sentences);
    }

    private static Table measures(String caption, String first, Snapshot snapshot, List<Heading> headings) {
        return new Table(caption,
                List.of(Column.words(first), Column.number("Districts"), Column.number("Measures"),
                        Column.number("On target"), Column.number("At risk"), Column.number("Off target"),
                        Column.number("Not to be said yet")),
                headings.stream().map(heading -> {
                    List<Line> lines = snapshot.districts().stream().flatMap(district -> lines(district, heading)
                            .stream()).toList();
                    long told = MeasureParts.with(lines, "on-target") + MeasureParts.with(lines, "at-risk")
                            + MeasureParts.with(lines, "off-target");
                    return List.of(Cell.of(heading.title()), Cell.of(districts(snapshot, heading)),
                            Cell.of(lines.size()), Cell.of(MeasureParts.with(lines, "on-target")),
                            Cell.of(MeasureParts.with(lines, "at-risk")),
                            Cell.of(MeasureParts.with(lines, "off-target")), Cell.of(lines.size() - told));
                }).toList(),
                Optional.of(
                        "Not to be said yet: no figures, no target, too early, or too few people for a number to be shown."));
    }

    private static Table actions(String caption, String first, Snapshot snapshot, List<Heading> headings) {
        return new Table(caption,
                List.of(Column.words(first), Column.number("Actions"), Column.number("Completed"),
                        Column.number("Underway"), Column.number("Not started"), Column.number("Not recorded")),
                headings.stream().map(heading -> {
                    List<ActionProgress> actions = snapshot.districts().stream()
                            .flatMap(district -> actions(district, heading).stream()).toList();
                    return List.of(Cell.of(heading.title()), Cell.of(actions.size()),
                            Cell.of(ActionParts.with(actions, ActionStatus.COMPLETED)),
                            Cell.of(ActionParts.with(actions, ActionStatus.UNDERWAY)),
                            Cell.of(ActionParts.with(actions, ActionStatus.NOT_STARTED)),
                            Cell.of(ActionParts.with(actions, ActionStatus.NOT_RECORDED)));
                }).toList(), Optional.empty());
    }

    private static long districts(Snapshot snapshot, Heading heading) {
        return snapshot.districts().stream().filter(district -> district.plan().priorities().stream()
                .anyMatch(priority -> heading.from().contains(priority.id()))).count();
    }

    private static List<Line> lines(District district, Heading heading) {
        return district.published().lines().stream()
                .filter(line -> line.priority() != null && heading.from().contains(line.priority())).toList();
    }

    private static List<ActionProgress> actions(District district, Heading heading) {
        Set<String> numbers = district.plan().sections().stream()
                .filter(section -> section.priorities().stream().anyMatch(heading.from()::contains))
                .flatMap(section -> section.actions().stream()).map(action -> action.number())
                .collect(Collectors.toSet());
        return district.progress().stream().filter(one -> numbers.contains(one.action().number())).toList();
    }

    /** What leads nowhere, on both sides. */
    private static Block open(Snapshot snapshot) {
        List<String> sentences = new ArrayList<>();
        snapshot.plan().uncrossed().forEach(priority -> sentences
                .add("No priority of the districts leads to the county's priority %s.".formatted(Words.of(priority))));
        snapshot.plan().crosswalk().stream().filter(crossing -> crossing.county().isEmpty())
                .forEach(crossing -> sentences.add("The districts' priority %s leads to no priority of the county.%s"
                        .formatted(Words.of(crossing.district()), crossing.why().map(why -> " " + why).orElse(""))));
        return sentences.isEmpty()
                ? new Paragraph("Every priority of the districts leads to one of the county, and the other way round.")
                : new Points(sentences);
    }
}

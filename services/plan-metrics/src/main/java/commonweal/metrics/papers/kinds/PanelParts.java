package commonweal.metrics.papers.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.plans.Background.Panel;

/** Which communities have what among their three most important priorities. */
final class PanelParts {

    private static final String TITLE = "Communities' own priorities";

    private PanelParts() {}

    static Section register(Snapshot snapshot) {
        List<Panel> panels = snapshot.panels();
        if (panels.isEmpty()) {
            return Section.of(TITLE, new Paragraph("No priorities of communities are on the register."));
        }
        return Section.of(TITLE, new Table("Top three priorities of each community",
                List.of(Column.words("Community"), Column.words("First"), Column.words("Second"),
                        Column.words("Third")),
                panels.stream().map(PanelParts::row).toList(), Optional.empty()),
                new Table("In how many communities each is among the top three",
                        List.of(Column.words("Priority"), Column.number("Communities"), Column.words("Which")),
                        panels.stream().flatMap(panel -> panel.topThree().stream())
                                .map(priority -> priority.toLowerCase(Locale.UK)).distinct().sorted()
                                .map(priority -> tally(priority, panels)).toList(),
                        Optional.empty()));
    }

    private static List<Cell> row(Panel panel) {
        Stream<String> topThree = Stream.concat(panel.topThree().stream().map(Words::of), Stream.of("", "", ""))
                .limit(3);
        return Stream.concat(Stream.of(panel.community()), topThree).map(Cell::of).toList();
    }

    private static List<Cell> tally(String priority, List<Panel> panels) {
        List<String> communities = panels.stream().filter(panel -> panel.wants(priority)).map(Panel::community)
                .toList();
        return List.of(Cell.of(Words.of(priority)), Cell.of(communities.size()), Cell.of(Words.list(communities)));
    }
}

package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Breakdown;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.periods.Period;
import commonweal.metrics.returns.EqualityReturn;
import commonweal.metrics.returns.EqualityReturn.Characteristic;

/** Who was reached, by protected characteristic, from what was returned. */
final class EqualityParts {

    private static final String NOT_ASKED = "Not asked or not said";

    private EqualityParts() {}

    static Section of(Snapshot snapshot) {
        List<Block> blocks = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Characteristic characteristic : Characteristic.values()) {
            List<EqualityReturn> returns = snapshot.equality().stream()
                    .filter(one -> one.characteristic() == characteristic).toList();
            if (returns.stream().anyMatch(one -> isIn(one, snapshot.period()))) {
                blocks.add(breakdown(snapshot, returns).table("People reached, by %s".formatted(characteristic.words()),
                        Words.of(characteristic.words()), "People"));
            } else {
                missing.add(characteristic.words());
            }
        }
        if (!missing.isEmpty()) {
            blocks.add(new Paragraph("No return has been made for: %s.".formatted(Words.list(missing))));
        }
        blocks.add(hate(snapshot));
        blocks.add(new Paragraph(
                "Casework holds no characteristic of anybody but whether a report bears a hate marker; these numbers come from the partnership's own monitoring forms."));
        return new Section("Who was reached", blocks);
    }

    private static Block hate(Snapshot snapshot) {
        if (snapshot.census().reports(snapshot.period(), report -> !report.police()) == 0) {
            return new Paragraph("No report to the unit is recorded in this time.");
        }
        String marked = "Bears a hate marker";
        return new Breakdown(snapshot.small(), snapshot.period(), new TreeSet<>(List.of(marked, "Bears none")),
                (name, when) -> snapshot.census().reports(when,
                        report -> !report.police() && report.hate() == name.equals(marked)),
                true).table("Reports to the unit that bear a hate marker", "Report", "Number");
    }

    private static Breakdown breakdown(Snapshot snapshot, List<EqualityReturn> returns) {
        TreeSet<String> groups = returns.stream().filter(one -> isIn(one, snapshot.period()))
                .flatMap(one -> one.last().groups().stream()).map(EqualityReturn.Group::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (returns.stream().anyMatch(one -> one.last().notAsked() > 0)) {
            groups.add(NOT_ASKED);
        }
        return new Breakdown(snapshot.small(), snapshot.period(), groups,
                (name, when) -> returns.stream().filter(one -> isIn(one, when)).mapToLong(one -> people(one, name))
                        .sum(),
                false);
    }

    private static long people(EqualityReturn one, String group) {
        return group.equals(NOT_ASKED)
                ? one.last().notAsked()
                : one.last().groups().stream().filter(known -> known.name().equals(group))
                        .mapToLong(EqualityReturn.Group::people).sum();
    }

    private static boolean isIn(EqualityReturn one, Period period) {
        return Arrays.asList(one.period(), Period.of(one.period().year())).contains(period);
    }
}

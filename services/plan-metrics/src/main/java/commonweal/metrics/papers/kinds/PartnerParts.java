package commonweal.metrics.papers.kinds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.papers.Snapshot.OwedNow;
import commonweal.metrics.returns.Narrative;
import commonweal.metrics.returns.Owed;
import commonweal.metrics.returns.Standing;

/** What each partner owes for a quarter, and what is there. */
final class PartnerParts {

    private PartnerParts() {}

    static Section of(Snapshot snapshot) {
        List<OwedNow> asked = snapshot.owed().stream()
                .filter(one -> one.owed().period().equals(snapshot.period())
                        || one.owed().period().isYear() && one.owed().period().last().equals(snapshot.period().last()))
                .toList();
        if (asked.isEmpty()) {
            return Section.of("Returns of partners", new Paragraph("The plan asks no partner for a return."));
        }
        List<Block> blocks = new ArrayList<>(List.of(byAgency(asked)));
        asked.stream().map(one -> one.owed().agency()).distinct().sorted(Comparator.comparing(Code::value))
                .forEach(agency -> blocks.add(each(agency, asked)));
        return new Section("Returns of partners", blocks);
    }

    private static Table byAgency(List<OwedNow> asked) {
        Map<String, List<OwedNow>> agencies = asked.stream().collect(Collectors
                .groupingBy(one -> Words.of(one.owed().agency()), TreeMap::new, Collectors.toList()));
        return new Table("Returns by partner",
                List.of(Column.words("Partner"), Column.number("Asked for"), Column.number("In time"),
                        Column.number("Late"), Column.number("Not made")),
                agencies.entrySet().stream().map(agency -> List.of(Cell.of(agency.getKey()),
                        Cell.of(agency.getValue().size()), with(agency.getValue(), Standing.RETURNED),
                        with(agency.getValue(), Standing.RETURNED_LATE),
                        Cell.of(agency.getValue().stream().filter(one -> !one.standing().isSettled()).count())))
                        .toList(),
                Optional.empty());
    }

    private static Cell with(List<OwedNow> some, Standing standing) {
        return Cell.of(some.stream().filter(one -> one.standing() == standing).count());
    }

    private static Table each(Code agency, List<OwedNow> asked) {
        return new Table(Words.of(agency),
                List.of(Column.words("What"), Column.words("For"), Column.words("Due"), Column.words("Standing"),
                        Column.words("In their words")),
                asked.stream().filter(one -> one.owed().agency().equals(agency)).map(one -> List.of(
                        Cell.of(what(one.owed())), Cell.of(one.owed().period().toString()),
                        Cell.of(Words.day(one.owed().due())), Cell.of(standing(one.standing())),
                        Cell.of(one.words().map(Narrative::text).orElse("")))).toList(),
                Optional.empty());
    }

    static String what(Owed owed) {
        return switch (owed.what()) {
            case MEASURE -> "Figures: %s".formatted(owed.title());
            case ACTION -> "Action %s: %s".formatted(owed.about(), owed.title());
        };
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case OPEN -> "No return has been made; the time is not over";
            case DUE -> "No return has been made; due";
            case LATE -> "No return has been made; late";
            case MISSING -> "No return has been made; missing";
            case RETURNED -> "Returned";
            case RETURNED_LATE -> "Returned late";
        };
    }
}

package commonweal.metrics.papers.kinds;

import java.util.List;
import java.util.Optional;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper.Section;
import commonweal.metrics.papers.Snapshot;
import commonweal.metrics.papers.Snapshot.OwedNow;
import commonweal.metrics.returns.Narrative;

/** What partners say in their returns, where they say that everybody may read it: other words were not written for the public. */
final class VoiceParts {

    private VoiceParts() {}

    static Section forPublic(Snapshot snapshot) {
        List<List<Cell>> rows = snapshot.asked().stream()
                .flatMap(one -> one.words().filter(Narrative::forPublic).map(words -> row(one, words)).stream())
                .toList();
        return Section.of("What partners say", rows.isEmpty()
                ? new Paragraph("No partner has returned words for the public.")
                : new Table("Partners in their own words",
                        List.of(Column.words("About"), Column.words("Partner"), Column.words("For"),
                                Column.words("In their words")),
                        rows, Optional.empty()));
    }

    private static List<Cell> row(OwedNow one, Narrative words) {
        return List.of(Cell.of(PartnerParts.what(one.owed())), Cell.of(Words.of(one.owed().agency())),
                Cell.of(one.owed().period().toString()), Cell.of(words.text()));
    }
}

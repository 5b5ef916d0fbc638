package commonweal.metrics.papers;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.periods.Period;

/**
 * A paper as it is read: plain blocks under headings, made from one {@link Snapshot}, so that its pages, its print, its
 * tables and its spreadsheet say the same.
 *
 * @param title what it is, and of whom
 * @param subtitle the period it is about, in words
 * @param takenAt when the snapshot was taken that it is made from
 */
public record Paper(PaperKind kind, Id plan, Period period, Stage stage, String title, String subtitle, Instant takenAt,
        List<Section> sections) {

    /** Whether what it says can still change. */
    public enum Stage {
        DRAFT, FINAL
    }

    public record Section(String title, List<Block> blocks) {

        public Section {
            blocks = List.copyOf(blocks);
        }

        public static Section of(String title, Block... blocks) {
            return new Section(title, List.of(blocks));
        }
    }

    public Paper {
        sections = List.copyOf(sections);
    }

    /** All tables, with those behind the charts, in order. */
    public List<Table> tables() {
        return sections.stream().flatMap(section -> section.blocks().stream()).flatMap(block -> switch (block) {
            case Table table -> Stream.of(table);
            case Chart chart -> Stream.of(chart.table());
            case Paragraph ignored -> Stream.<Table>empty();
            case Points ignored -> Stream.<Table>empty();
        }).toList();
    }

    /** The same as made at another time: two papers that are equal then say the same. */
    public Paper takenAt(Instant time) {
        return new Paper(kind, plan, period, stage, title, subtitle, time, sections);
    }
}

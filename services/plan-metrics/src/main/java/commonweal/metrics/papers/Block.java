package commonweal.metrics.papers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A part of a paper that every form of it can show. */
public sealed interface Block {

    /** Sentences. */
    record Paragraph(String text) implements Block {}

    /** Things in a row, each short. */
    record Points(List<String> items) implements Block {

        public Points {
            items = List.copyOf(items);
        }
    }

    /**
     * A table. The first cell of a row names it.
     *
     * @param note what a reader should know of it, below it
     */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows, Optional<String> note) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("%s: a row of %d cells (expected: %d)".formatted(caption,
                            row.size(), columns.size()));
                }
            }
        }
    }

    /** @param numeric whether its cells are numbers, which stand to the right */
    record Column(String title, boolean numeric) {

        public static Column words(String title) {
            return new Column(title, false);
        }

        public static Column number(String title) {
            return new Column(title, true);
        }
    }

    /**
     * One cell.
     *
     * @param number for what can be calculated with; a number that is kept back has none
     */
    record Cell(String text, Optional<BigDecimal> number) {

        public static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        public static Cell of(long number) {
            return new Cell("%,d".formatted(number), Optional.of(BigDecimal.valueOf(number)));
        }

        public static Cell of(BigDecimal number, String text) {
            return new Cell(text, Optional.of(number));
        }
    }

    /**
     * Columns that stand side by side, by label. What it shows stands in a table below it too.
     *
     * @param labelled what the labels are, such as Month
     * @param unit what is counted
     * @param summary what is to be seen in it, for those who do not see it
     */
    record Chart(String title, String labelled, String unit, List<String> labels, List<Series> series, String summary)
            implements
                Block {

        public Chart {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            for (Series one : series) {
                if (one.values().size() != labels.size()) {
                    throw new IllegalArgumentException("%s: %d values (expected: %d)".formatted(one.name(),
                            one.values().size(), labels.size()));
                }
            }
        }

        public Table table() {
            List<Column> columns = new ArrayList<>(List.of(Column.words(labelled)));
            series.forEach(one -> columns.add(Column.number(one.name())));
            return new Table("%s (%s)".formatted(title, unit), columns,
                    IntStream.range(0, labels.size()).mapToObj(this::row).toList(), Optional.empty());
        }

        private List<Cell> row(int place) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(labels.get(place))));
            series.forEach(one -> row.add(one.values().get(place).map(value -> Cell.of(value, value.toPlainString()))
                    .orElse(Cell.of("Not shown"))));
            return row;
        }
    }

    /** @param values nothing for one that is kept back */
    record Series(String name, List<Optional<BigDecimal>> values) {

        public Series {
            values = List.copyOf(values);
        }
    }
}

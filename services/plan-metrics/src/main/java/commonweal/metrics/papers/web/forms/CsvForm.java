package commonweal.metrics.papers.web.forms;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper;

/**
 * A paper's tables as comma-separated values (RFC 4180), one below the other: each with a line that names it, a line of
 * heads, its rows and an empty line.
 */
public final class CsvForm {

    private CsvForm() {}

    public static String of(Paper paper) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(paper.title(), paper.subtitle());
            for (Table table : paper.tables()) {
                csv.writeRecord(List.of());
                csv.writeRecord(table.caption());
                csv.writeRecord(table.columns().stream().map(Column::title).toList());
                table.rows().forEach(row -> csv.writeRecord(row.stream().map(CsvForm::value).toList()));
                table.note().ifPresent(note -> csv.writeRecord(List.of(note)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Numbers as numbers; a text that a spreadsheet would take for a formula is kept from being one. */
    private static String value(Cell cell) {
        return cell.number().map(number -> number.toPlainString())
                .orElseGet(() -> cell.text().matches("[=+\\-@\\t\\r].*") ? "'" + cell.text() : cell.text());
    }
}

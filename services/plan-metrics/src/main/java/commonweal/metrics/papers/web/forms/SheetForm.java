package commonweal.metrics.papers.web.forms;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper;

/** A paper's tables as a spreadsheet (Office Open XML), one sheet for each, numbers as numbers. */
public final class SheetForm {

    private static final int LONGEST_NAME = 31;

    private SheetForm() {}

    public static byte[] of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Commonweal", "1.0")) {
            book.properties().setTitle(paper.title() + ", " + paper.subtitle());
            List<Table> tables = paper.tables();
            contents(book, paper, tables);
            for (int i = 0; i < tables.size(); i++) {
                sheet(book.newWorksheet(name(i + 1, tables.get(i))), tables.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void contents(Workbook book, Paper paper, List<Table> tables) {
        Worksheet sheet = book.newWorksheet("Contents");
        sheet.width(0, 12);
        sheet.width(1, 90);
        sheet.value(0, 0, paper.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, paper.subtitle());
        sheet.value(3, 0, "Sheet");
        sheet.value(3, 1, "Table");
        sheet.range(3, 0, 3, 1).style().bold().set();
        for (int i = 0; i < tables.size(); i++) {
            sheet.value(4 + i, 0, i + 1);
            sheet.value(4 + i, 1, tables.get(i).caption());
        }
    }

    private static void sheet(Worksheet sheet, Table table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).title());
            sheet.width(column, column == 0 ? 50 : 22);
        }
        sheet.range(0, 0, 0, Math.max(0, table.columns().size() - 1)).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                value(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
        table.note().ifPresent(note -> sheet.value(table.rows().size() + 2, 0, note));
    }

    private static void value(Worksheet sheet, int row, int column, Cell cell) {
        cell.number().ifPresentOrElse(number -> sheet.value(row, column, number),
                () -> sheet.value(row, column, cell.text()));
    }

    /** Names of sheets are short, unique and without some signs. */
    private static String name(int number, Table table) {
        String name = "%d %s".formatted(number, table.caption().replaceAll("[\\[\\]:*?/\\\\']", " "));
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    }
}

package commonweal.metrics.papers.web.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import commonweal.metrics.papers.Block;
import commonweal.metrics.papers.Block.Cell;
import commonweal.metrics.papers.Block.Chart;
import commonweal.metrics.papers.Block.Column;
import commonweal.metrics.papers.Block.Paragraph;
import commonweal.metrics.papers.Block.Points;
import commonweal.metrics.papers.Block.Table;
import commonweal.metrics.papers.Paper;

import static commonweal.metrics.papers.web.forms.Markup.text;

/**
 * A paper as one page of well-formed HTML (WCAG 2.2 AA) that needs nothing else: no script, no picture, no other file. It
 * prints, reads aloud in order, and becomes the PDF.
 */
public final class HtmlForm {

    // why: the PDF's font has no bold; the head of a table stands again on each of its pages
    private static final String STYLE = """
                                        @page { size: A4; margin: 20mm; @bottom-right { font-family: "Liberation Sans"; font-size: 10pt; content: counter(page) " of " counter(pages); } }
                                        body { font-family: "Liberation Sans", Arial, sans-serif; font-size: 12pt; line-height: 1.4; color: #0b0c0c; background: #ffffff; margin: 0 auto; max-width: 60em; padding: 0 1em 2em 1em; }
                                        h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 15pt; border-top: 2pt solid #1d70b8; padding-top: 6pt; }
                                        a { color: #003078; } a:focus { outline: 3px solid #0b0c0c; background: #ffdd00; }
                                        .skip { position: absolute; left: -9999px; } .skip:focus { position: static; }
                                        .stage { border-left: 4pt solid #0b0c0c; padding-left: 8pt; }
                                        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: 8pt 0; } caption { text-align: left; font-weight: bold; padding: 4pt 0; }
                                        th, td { text-align: left; vertical-align: top; border-bottom: 1px solid #505a5f; padding: 3pt 8pt 3pt 0; } th.number, td.number { text-align: right; }
                                        tbody th { font-weight: normal; } .note { font-size: 11pt; } figure { margin: 8pt 0; } svg { max-width: 100%; height: auto; }
                                        @media print { body { max-width: none; padding: 0; } .skip, nav { display: none; } thead { display: table-header-group; } tr, figure { page-break-inside: avoid; } h2 { page-break-after: avoid; } .wide { overflow: visible; }
                                          h1, h2, caption, thead th { font-weight: normal; } caption { font-size: 13pt; } thead th { border-bottom: 2px solid #0b0c0c; } table { -fs-table-paginate: paginate; } }
                                        """;

    private static final String FRAME = """
                                        <!DOCTYPE html>
                                        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
                                        <head>
                                        <meta charset="utf-8"/>
                                        <meta name="viewport" content="width=device-width, initial-scale=1"/>
                                        <title>%1$s</title>
                                        <meta name="description" content="%1$s"/>
                                        <style>%2$s</style>
                                        </head>
                                        <body>
                                        <a class="skip" href="#main">Skip to main content</a>
                                        <main id="main" tabindex="-1">
                                        <h1>%3$s</h1>
                                        <p>%4$s</p>
                                        %5$s
                                        %6$s
                                        %7$s</main>
                                        </body>
                                        </html>
                                        """;

    private final Paper paper;
    private int charts;

    private HtmlForm(Paper paper) {
        this.paper = paper;
    }

    public static String of(Paper paper) {
        return new HtmlForm(paper).page();
    }

    /** What a browser may do with a page: show it and its style, nothing else. */
    public static String contentSecurityPolicy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
                    .formatted(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String page() {
        String stage = switch (paper.stage()) {
            case DRAFT -> "<p class=\"stage\">Draft: what is said here can still change.</p>";
            case FINAL -> "";
        };
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < paper.sections().size(); i++) {
            sections.append(section(i, paper.sections().get(i)));
        }
        return FRAME.formatted(text(paper.title() + ", " + paper.subtitle()), STYLE, text(paper.title()),
                text(paper.subtitle()), stage, contents(), sections);
    }

    private String contents() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < paper.sections().size(); i++) {
            items.append("<li><a href=\"#section-%d\">%s</a></li>%n".formatted(i + 1,
                    text(paper.sections().get(i).title())));
        }
        return "<nav aria-label=\"Contents\">\n<ol>\n%s</ol>\n</nav>".formatted(items);
    }

    private String section(int place, Paper.Section section) {
        String blocks = section.blocks().stream().map(this::block).collect(Collectors.joining("\n"));
        return "<h2 id=\"section-%d\">%s</h2>%n%s%n".formatted(place + 1, text(section.title()), blocks);
    }

    private String block(Block block) {
        return switch (block) {
            case Paragraph(String words) -> "<p>%s</p>".formatted(text(words));
            case Points(List<String> items) -> items.stream().map(item -> "<li>%s</li>".formatted(text(item)))
                    .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
            case Table table -> table(table);
            case Chart chart -> "<figure>\n%s\n</figure>\n%s".formatted(SvgChart.of(chart, "chart-" + ++charts),
                    table(chart.table()));
        };
    }

    private static String table(Table table) {
        String head = table.columns().stream()
                .map(column -> "<th scope=\"col\"%s>%s</th>".formatted(side(column), text(column.title())))
                .collect(Collectors.joining());
        String rows = table.rows().stream().map(row -> "<tr>%s</tr>".formatted(row(table.columns(), row)))
                .collect(Collectors.joining("\n"));
        String note = table.note().map(words -> "<p class=\"note\">%s</p>".formatted(text(words))).orElse("");
        // why: a table wider than the window scrolls, and must then be reached by keyboard
        return """
               <div class="wide" role="region" aria-label="%1$s" tabindex="0"><table>
               <caption>%1$s</caption>
               <thead><tr>%2$s</tr></thead>
               <tbody>
               %3$s
               </tbody>
               </table></div>%4$s""".formatted(text(table.caption()), head, rows, note);
    }

    private static String row(List<Column> columns, List<Cell> row) {
        StringBuilder cells = new StringBuilder("<th scope=\"row\">%s</th>".formatted(text(row.getFirst().text())));
        for (int i = 1; i < row.size(); i++) {
            cells.append("<td%s>%s</td>".formatted(side(columns.get(i)), text(row.get(i).text())));
        }
        return cells.toString();
    }

    private static String side(Column column) {
        return column.numeric() ? " class=\"number\"" : "";
    }
}

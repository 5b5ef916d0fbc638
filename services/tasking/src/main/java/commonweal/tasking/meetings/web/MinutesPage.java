package commonweal.tasking.meetings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

import commonweal.tasking.decisions.Days;
import commonweal.tasking.meetings.Minutes;

/** Minutes as a page of well-formed HTML that prints, reads aloud in order, and becomes a PDF. */
final class MinutesPage {

    private static final String FRAME = """
                                        <!DOCTYPE html>
                                        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
                                        <head>
                                        <meta charset="utf-8"/>
                                        <title>%1$s</title>
                                        <meta name="description" content="%1$s"/>
                                        <style>
                                        @page { size: A4; margin: 20mm; @bottom-right { font-family: "Liberation Sans"; font-size: 10pt; content: counter(page) " of " counter(pages); } }
                                        body { font-family: "Liberation Sans", Arial, sans-serif; font-size: 12pt; line-height: 1.4; color: #0b0c0c; }
                                        h1 { font-size: 20pt; font-weight: normal; } h2 { font-size: 15pt; font-weight: normal; } h3 { font-size: 13pt; font-weight: normal; }
                                        table { border-collapse: collapse; width: 100%%; } caption { text-align: left; }
                                        th, td { text-align: left; font-weight: normal; border-bottom: 1px solid #505a5f; padding: 3pt 6pt 3pt 0; vertical-align: top; }
                                        .state { border-left: 4pt solid #0b0c0c; padding-left: 8pt; }
                                        </style>
                                        </head>
                                        <body>
                                        <main>
                                        <h1>%1$s</h1>
                                        <p class="state">%2$s</p>
                                        <h2>Attendance</h2>
                                        %3$s
                                        <h2>Cases</h2>
                                        %4$s
                                        %5$s
                                        </main>
                                        </body>
                                        </html>
                                        """;

    private MinutesPage() {}

    static String of(Minutes minutes) {
        String title = "%s: minutes of the meeting on %s".formatted(minutes.group(), Days.inWords(minutes.on()));
        String state = minutes.approvedOn() == null
                ? "DRAFT. These minutes have not been approved."
                : "Approved on %s.%s".formatted(Days.inWords(minutes.approvedOn()), redrawn(minutes.redrawnOn()));
        String cases = minutes.items().isEmpty()
                ? "<p>No cases were on the agenda.</p>"
                : numbered(minutes.items());
        String notes = minutes.notes().isEmpty() ? "" : "<h2>Other business</h2>\n" + list(minutes.notes());
        return FRAME.formatted(text(title), text(state), attendance(minutes.attendance()), cases, notes);
    }

    private static String redrawn(@Nullable LocalDate on) {
        return on == null
                ? ""
                : " Drawn up anew on %s, because a case in them was erased.".formatted(Days.inWords(on));
    }

    private static String attendance(List<Minutes.Attended> attendance) {
        return table("Agencies of the group", List.of("Agency", "Attendance", "For the agency"), attendance.stream()
                .map(each -> List.of(each.agency(), each.presence().inWords(), orDash(each.people()))).toList());
    }

    private static String numbered(List<Minutes.Item> items) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            html.append(item(i + 1, items.get(i)));
        }
        return html.toString();
    }

    private static String item(int number, Minutes.Item item) {
        String marking = item.marking().isEmpty() ? "" : " (%s)".formatted(item.marking());
        String decided = item.decisions().isEmpty() ? "<p>Nothing was decided.</p>" : list(item.decisions());
        String tasks = item.tasks().isEmpty()
                ? ""
                : table("Actions given", List.of("Agency", "Action", "Due"), item.tasks().stream()
                        .map(task -> List.of(task.agency(), task.what(), Days.inWords(task.due()))).toList());
        return "<h3>%d. %s%s</h3>\n<p>%s</p>\n%s\n%s\n".formatted(number, text(item.caseReference()), text(marking),
                text(item.why()), decided, tasks);
    }

    private static String list(List<String> sentences) {
        return sentences.stream().map(sentence -> "<li>%s</li>".formatted(text(sentence)))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String table(String caption, List<String> heads, List<List<String>> rows) {
        String head = heads.stream().map(each -> "<th scope=\"col\">%s</th>".formatted(text(each)))
                .collect(Collectors.joining());
        String body = rows.stream().map(row -> "<tr>%s</tr>".formatted(row.stream()
                .map(cell -> "<td>%s</td>".formatted(text(cell))).collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
        return "<table>\n<caption>%s</caption>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>"
                .formatted(text(caption), head, body);
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String text(String raw) {
        // why: XML has no place for control characters, and named entities of HTML are unknown to it
        String printable = raw.codePoints().filter(c -> c >= 0x20 || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return HtmlUtils.htmlEscape(printable, "UTF-8");
    }
}

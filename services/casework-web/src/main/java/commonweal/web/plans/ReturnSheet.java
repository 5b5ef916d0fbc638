package commonweal.web.plans;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.web.forms.Form;
import commonweal.web.pages.Refusals;
import commonweal.web.services.Refusal;
import commonweal.web.services.Returns;

/**
 * A return as the sheet that plan-metrics takes as a whole or not at all, whether it comes from the page or from a file.
 *
 * @param lines what stands on which line of the text, the names of the columns being line 1
 */
record ReturnSheet(String text, Map<Integer, Returns.Line> lines) {

    private static final List<String> COLUMNS = List.of("kind", "about", "title", "agency", "period", "numerator",
            "denominator", "status", "spend", "words", ReturnForm.FOR_PUBLIC);
    private static final Pattern LINE = Pattern.compile("line (\\d+): (.*?)(?=; line \\d+: |$)", Pattern.DOTALL);

    static ReturnSheet of(Returns.Wanted wanted, Form form) {
        StringBuilder text = new StringBuilder(row(COLUMNS.stream()));
        Map<Integer, Returns.Line> lines = new TreeMap<>();
        for (Returns.Line line : wanted.lines()) {
            List<String> entered = COLUMNS.subList(5, COLUMNS.size()).stream()
                    .map(column -> ReturnForm.entered(line, column, form)).toList();
            if (!entered.stream().allMatch(String::isEmpty)) {
                // why: words may have several lines, and the service names the one that a row begins on
                lines.put((int) text.chars().filter(character -> character == '\n').count() + 1, line);
                text.append(row(Stream.concat(Stream.of(line.kind(), line.about(), line.title(), wanted.agency(),
                        wanted.period()), entered.stream())));
            }
        }
        return new ReturnSheet(text.toString(), lines);
    }

    private static String row(Stream<String> cells) {
        return cells.map(cell -> '"' + cell.replace("\"", "\"\"").replace("\r\n", "\n") + '"')
                .collect(Collectors.joining(",")) + "\n";
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Puts what the service says of a line at its field; what belongs to no field stays in the refusal. */
    Refusal atTheFields(Form form, Refusal refusal) {
        Matcher said = LINE.matcher(refusal.sentence());
        boolean placed = false;
        while (said.find()) {
            Returns.Line line = lines.get(Integer.valueOf(said.group(1)));
            if (line == null) {
                return refusal;
            }
            form.mistaken(ReturnForm.mainField(line),
                    Refusals.inWords(new Refusal(refusal.kind(), refusal.code(), said.group(2))));
            placed = true;
        }
        return placed
                ? new Refusal(refusal.kind(), refusal.code(),
                        "Nothing is saved yet. Put right what is marked, then send it again.")
                : refusal;
    }
}

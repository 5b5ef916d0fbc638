package commonweal.web.administration;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import commonweal.web.administration.SettingValue.Shape;

import static org.assertj.core.api.Assertions.assertThat;

class SettingTextTest {

    private static final String TEXT = """
                                       # How long things are kept
                                       closed-cases: P6Y # from closing
                                       sweep: false # a manager erases
                                       opens-at: '10:00'
                                       types:
                                       - image/png
                                       - text/plain
                                       versions:
                                       - version: 1
                                         from: '2026-04-01'
                                         first-contact: {high: 1, low: 5}
                                       reasons:
                                         # in the order of the list
                                         - {code: police, label: "Asked for: police"}
                                         - {code: other, label: Other, days: 3}
                                       letters:
                                       - code: closed
                                         text: |
                                           Dear resident

                                           We have closed your case.
                                       """;

    private final SettingText text = read(TEXT).orElseThrow();

    @Test
    void tellsWhatEachSimpleValueIs() {
        assertThat(shapes("")).containsExactly(Map.entry("closed-cases", Shape.SPAN),
                Map.entry("sweep", Shape.YES_NO), Map.entry("opens-at", Shape.LINE), Map.entry("types", Shape.LINES));
        assertThat(shapes("versions/0")).containsExactly(Map.entry("version", Shape.NUMBER),
                Map.entry("from", Shape.DAY), Map.entry("first-contact.high", Shape.NUMBER),
                Map.entry("first-contact.low", Shape.NUMBER));
        assertThat(shapes("letters/0")).contains(Map.entry("text", Shape.PROSE));
        assertThat(value("", "closed-cases").number()).isEqualTo("6");
        assertThat(value("", "closed-cases").unit()).isEqualTo("years");
        assertThat(text.lists()).extracting(SettingText.Things::place).containsExactly("versions", "reasons",
                "letters");
    }

    @Test
    void takesForADayOnlyWhatTheCalendarHas() {
        SettingText odd = read("first: '2026-02-28'\nsecond: '2026-99-99'\n").orElseThrow();

        assertThat(odd.piece("").orElseThrow().values()).extracting(SettingValue::shape).containsExactly(Shape.DAY,
                Shape.LINE);
    }

    @Test
    void changesWhatWasEnteredAndNothingElse() {
        String changed = with("", Map.of("closed-cases", "P5Y", "sweep", "true", "opens-at", "09:30", "types",
                "text/plain"));

        assertThat(meaning(changed)).isEqualTo(meaning(TEXT.replace("P6Y", "P5Y").replace("sweep: false", "sweep: true")
                .replace("10:00", "09:30").replace("- image/png\n", "")));
        assertThat(changed).contains("# How long things are kept", "# from closing", "# a manager erases",
                "# in the order of the list");
    }

    @Test
    void leavesATextAsItWasWhenNothingWasChanged() {
        for (String place : List.of("", "versions/0", "reasons/0", "reasons/1", "letters/0")) {
            assertThat(meaning(with(place, Map.of()))).isEqualTo(meaning(TEXT));
        }
    }

    @Test
    void changesOneEntryAndGivesItWhatOnlyItsNeighbourHad() {
        String changed = with("reasons/0", Map.of("label", "Police: \"hold\"", "days", "4"));

        assertThat(meaning(changed)).isEqualTo(meaning(TEXT.replace("\"Asked for: police\"",
                "'Police: \"hold\"', days: 4")));
        assertThat(meaning(with("reasons/1", Map.of("days", ""))))
                .isEqualTo(meaning(TEXT.replace(", days: 3", "")));
        assertThat(meaning(with("versions/0", Map.of("first-contact.low", "7", "from", "2026-12-01"))))
                .isEqualTo(meaning(TEXT.replace("low: 5", "low: 7").replace("2026-04-01", "2026-12-01")));
    }

    @Test
    void keepsTheLinesOfALetter() {
        SettingValue letter = value("letters/0", "text");
        String changed = with("letters/0", Map.of("text", letter.told("Dear neighbour\r\n\r\nIt is closed.")));

        assertThat(changed).contains("Dear neighbour\n\n").contains("text: |");
        assertThat(meaning(changed)).isEqualTo(meaning(TEXT.replace("resident", "neighbour")
                .replace("We have closed your case.", "It is closed.")));
    }

    @Test
    void addsAnEntryAndTakesOneOut() {
        assertThat(meaning(with("reasons/2", Map.of("code", "court", "label", "Court", "days", "9"))))
                .isEqualTo(meaning(TEXT.replace("days: 3}", "days: 3}\n  - {code: court, label: Court, days: 9}")));
        assertThat(text.piece("reasons/2").orElseThrow().values()).extracting(SettingValue::content)
                .containsExactly("", "", "3");
        assertThat(meaning(text.without("reasons/0")))
                .isEqualTo(meaning(TEXT.replace("  - {code: police, label: \"Asked for: police\"}\n", "")));
    }

    @Test
    void offersWhatMayBeSaidOfAnEntryThoughNothingIsSaidOfAny() {
        assertThat(shapes("letters/0")).contains(Map.entry("retired", Shape.YES_NO));
        assertThat(meaning(with("letters/0", Map.of("retired", "true"))))
                .isEqualTo(meaning(TEXT + "  retired: true\n"));
    }

    @Test
    void knowsNoOtherPlaces() {
        assertThat(text.piece("reasons/3")).isEmpty();
        assertThat(text.piece("reasons")).isEmpty();
        assertThat(text.piece("types/0")).isEmpty();
        assertThat(read("just words")).isEmpty();
        assertThat(read("a: [1\nb: 2")).isEmpty();
    }

    private static Optional<SettingText> read(String text) {
        return SettingText.read(text, list -> list.equals("letters") ? List.of("retired") : List.of());
    }

    private Map<String, Shape> shapes(String place) {
        return text.piece(place).orElseThrow().values().stream().collect(Collectors.toMap(SettingValue::name,
                SettingValue::shape, (one, _) -> one, LinkedHashMap::new));
    }

    private SettingValue value(String place, String name) {
        return text.piece(place).orElseThrow().values().stream().filter(value -> value.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private String with(String place, Map<String, String> others) {
        Map<String, String> contents = new HashMap<>();
        text.piece(place).orElseThrow().values().forEach(value -> contents.put(value.name(), value.content()));
        contents.putAll(others);
        return text.with(place, contents);
    }

    private static Object meaning(String yaml) {
        return new Yaml().load(yaml);
    }
}

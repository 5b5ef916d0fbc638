package commonweal.risk.questionnaires.config;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Questionnaire;
import commonweal.risk.questionnaires.Questionnaires;

import static commonweal.risk.questionnaires.QuestionnaireFixtures.shippedFiles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionnaireFilesTest {

    private static final String FORM = """
                                       id: short
                                       version: 1
                                       status: live
                                       title: A short form
                                       questions:
                                         - id: first
                                           text: Is it so?
                                           options:
                                             - {id: not-so, text: "No", score: 0}
                                             - {id: so, text: "Yes", score: 4}
                                       """;
    private static final String BANDS = """
                                        questionnaire: short
                                        version: 1
                                        status: live
                                        bands:
                                          - {band: low, from: 0, to: 2}
                                          - {band: high, from: 3, to: 4}
                                        floors:
                                          - {id: so-is-high, text: It is so, when: {first: [so]}, at-least: high}
                                        """;

    @Test
    void readsTheShippedQuestionnaires() {
        Questionnaires shipped = read(shippedFiles());

        assertThat(shipped.all()).extracting(form -> form.id() + " v" + form.version()).containsExactly(
                "rule-score-8 v1",
                "victim-risk-14 v1");
    }

    @Test
    void usesTheNewestLiveVersionAndKeepsANewerDraftApart() {
        Questionnaires read = read(Map.of("form.yaml", FORM, "bands.yaml", BANDS, "form2.yaml",
                FORM.replace("version: 1", "version: 2").replace("A short form", "Reworded"), "form3.yaml",
                FORM.replace("version: 1", "version: 3").replace("live", "draft")));

        assertThat(read.all()).extracting(Questionnaire::version).containsExactly(2, 3);
        assertThat(read.live(new Code("short")).orElseThrow().title()).isEqualTo("Reworded");
    }

    @Test
    void takesTheNewestLiveBandTableWithoutANewForm() {
        Questionnaires read = read(Map.of("form.yaml", FORM, "bands.yaml", BANDS, "bands2.yaml",
                BANDS.replace("version: 1", "version: 2").replace("to: 2", "to: 3").replace("from: 3", "from: 4"),
                "bands3.yaml", BANDS.replace("version: 1", "version: 3").replace("live", "draft")));

        Questionnaire form = read.live(new Code("short")).orElseThrow();
        assertThat(form.version()).isEqualTo(1);
        assertThat(form.bands().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            score: 4              | score: four           | form.yaml: questions[1].options[2].score: 'four' (expected: a whole number)
                                            score: 4              | score: -4             | form.yaml: questions[1].options[2]: score of option 'so': -4 (expected: 0 or more)
                                            text: "Yes"           | text: Yes             | form.yaml: questions[1].options[2].text: 'true' (expected: a text (write it in quotes))
                                            id: not-so            | id: so                | form.yaml: questions[1]: options of question 'first': 'so' twice (expected: each id once)
                                            id: first             | id: The First         | form.yaml: questions[1].id: code: 'The First' (expected: 1 to 60 lower-case letters, digits, hyphens or dots, such as open-case)
                                            status: live          | status: new           | form.yaml: status: 'new' (expected: draft or live)
                                            title: A short form   | titel: A short form   | form.yaml: 'titel' (expected: the keys id, version, status, title, questions)
                                            version: 1            | version: 0            | form.yaml: version: 0 (expected: 1 or more)
                                            """)
    void saysInWhichFileAndWhereAFormIsWrong(String right, String wrong, String message) {
        Map<String, String> files = Map.of("form.yaml", FORM.replace(right, wrong), "bands.yaml", BANDS);

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            from: 3               | from: 4               | bands.yaml: band 'high' from: 4 (expected: 3, so that every total has one band)
                                            band: high            | band: extreme         | bands.yaml: bands[2]: band: 'extreme' (expected: low, medium, high)
                                            band: high            | band: low             | bands.yaml: bands: 'low' after 'low' (expected: rising)
                                            to: 4                 | to: 5                 | form.yaml: bands: up to 5 (expected: up to 4, the highest total)
                                            {first: [so]}         | {last: [so]}          | form.yaml: when of floor 'so-is-high': question: 'last' (expected: one of the form)
                                            {first: [so]}         | {first: [perhaps]}    | form.yaml: when of floor 'so-is-high': option of 'first': 'perhaps' (expected: not-so, so)
                                            {first: [so]}         | {first: so}           | bands.yaml: floors[1].when.first: 'so' (expected: a list)
                                            questionnaire: short  | questionnaire: long   | form.yaml: no band table (expected: a file with 'questionnaire: short', 'status: live' and 'bands')
                                            """)
    void saysInWhichFileAndWhereABandTableIsWrong(String right, String wrong, String message) {
        Map<String, String> files = Map.of("form.yaml", FORM, "bands.yaml", BANDS.replace(right, wrong));

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class).hasMessage(message);
    }

    @Test
    void refusesTheSameVersionTwice() {
        Map<String, String> files = Map.of("a.yaml", FORM, "b.yaml", FORM, "bands.yaml", BANDS);

        assertThatThrownBy(() -> read(files))
                .hasMessage("b.yaml: version: 1, as in a.yaml (expected: each version once)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            'a: [1'            | broken.yaml: not YAML:
                                            'just words'       | broken.yaml: 'just words' (expected: keys with values)
                                            ''                 | broken.yaml: nothing (expected: keys with values)
                                            'a: 1'             | broken.yaml: 'a' (expected: the keys questionnaire, version, status, bands, floors)
                                            """)
    void refusesAFileThatIsNeitherAFormNorABandTable(String text, String message) {
        Map<String, String> files = new HashMap<>(shippedFiles());
        files.put("broken.yaml", text);

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class)
                .hasMessageStartingWith(message);
    }

    private static QuestionnaireFiles read(Map<String, String> files) {
        return QuestionnaireFiles.read(files, any -> new Code("short"));
    }
}

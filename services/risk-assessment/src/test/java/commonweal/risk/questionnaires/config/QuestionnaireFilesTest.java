package commonweal.risk.questionnaires.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.risk.questionnaires.Edition;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.SentTexts;

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

    private static final Map<String, String> SHARED = Map.of("form.yaml", FORM, "bands.yaml", BANDS);
    private static final Code SHORT = new Code("short");
    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final Code SEVENOAKS = new Code("sevenoaks");

    @Test
    void readsTheShippedQuestionnaires() {
        assertThat(editions(read(shippedFiles()))).containsExactly("rule-score-8 1/1", "victim-risk-14 1/1");
    }

    @Test
    void hasWhatAPartnershipSendsWhileItRunsAsADraftAndForNobodyElse() {
        AtomicReference<SentTexts.Sent> sent = new AtomicReference<>(SentTexts.Sent.NOTHING);
        QuestionnaireFiles read = QuestionnaireFiles.read(SHARED, Map.of(),
                partnership -> partnership.equals(HOLLOWDENE) ? sent.get() : SentTexts.Sent.NOTHING,
                _ -> List.of(SHORT), (_, _) -> Optional.empty());
        String reworded = FORM.replace("version: 1", "version: 2").replace("live", "draft");
        assertThat(editions(read)).containsExactly("short 1/1");

        sent.set(new SentTexts.Sent(1, Map.of("reworded.yaml", reworded)));

        assertThat(editions(read)).containsExactly("short 1/1", "short 2/1");
        assertThat(read.live(HOLLOWDENE, SHORT).orElseThrow().version()).isEqualTo(1);
        assertThat(read.all(SEVENOAKS)).hasSize(1);
        sent.set(new SentTexts.Sent(2, Map.of()));
        assertThat(editions(read)).containsExactly("short 1/1");
    }

    @Test
    void triesTextsWithoutKeepingThem() {
        QuestionnaireFiles read = QuestionnaireFiles.read(SHARED, Map.of(), _ -> List.of(SHORT),
                (_, _) -> Optional.empty());

        assertThat(read.trying(HOLLOWDENE, Map.of("form2.yaml", FORM.replace("version: 1", "version: 2")
                .replace("live", "draft"))).all(HOLLOWDENE)).hasSize(2);
        assertThatThrownBy(() -> read.trying(HOLLOWDENE, Map.of("form2.yaml", FORM)))
                .hasMessageContaining("form2.yaml, line 1: status: 'live' (expected: draft");
        assertThat(editions(read)).containsExactly("short 1/1");
    }

    @Test
    void usesTheNewestLiveVersionAndKeepsEarlierOnesAndDraftsApart() {
        Questionnaires read = read(Map.of("form.yaml", FORM, "bands.yaml", BANDS, "form2.yaml",
                FORM.replace("version: 1", "version: 2").replace("A short form", "Reworded"), "form3.yaml",
                FORM.replace("version: 1", "version: 3").replace("live", "draft")));

        assertThat(editions(read)).containsExactly("short 1/1", "short 2/1", "short 3/1");
        assertThat(read.live(HOLLOWDENE, SHORT).orElseThrow().title()).isEqualTo("Reworded");
    }

    @Test
    void takesTheNewestLiveBandTableWithoutANewForm() {
        Questionnaires read = read(Map.of("form.yaml", FORM, "bands.yaml", BANDS, "bands2.yaml",
                BANDS.replace("version: 1", "version: 2").replace("to: 2", "to: 3").replace("from: 3", "from: 4"),
                "bands3.yaml", BANDS.replace("version: 1", "version: 3").replace("live", "draft")));

        assertThat(read.live(HOLLOWDENE, SHORT).orElseThrow().edition()).isEqualTo(new Edition(1, 2));
    }

    @Test
    void putsAFormAndABandTableTogetherOnlyWhereTheyFit() {
        Map<String, String> files = Map.of("form.yaml", FORM, "bands.yaml", BANDS, "form2.yaml",
                FORM.replace("version: 1", "version: 2").replace("live", "draft").replace("score: 4", "score: 5"),
                "bands2.yaml", BANDS.replace("version: 1", "version: 2").replace("live", "draft").replace("to: 4",
                        "to: 5"));

        assertThat(editions(read(files))).containsExactly("short 1/1", "short 2/2");
    }

    @Test
    void givesAPartnershipItsOwnDraftsAndNobodyElse() {
        Map<String, String> own = Map.of("hollowdene/form.yaml",
                FORM.replace("version: 1", "version: 2").replace("live", "draft").replace("A short form",
                        "In our words"));
        Questionnaires read = QuestionnaireFiles.read(SHARED, Map.of(HOLLOWDENE, own), any -> List.of(SHORT),
                (partnership, id) -> Optional.empty());

        assertThat(editions(read)).containsExactly("short 1/1", "short 2/1");
        assertThat(read.all(SEVENOAKS)).hasSize(1);
        assertThat(read.live(HOLLOWDENE, SHORT).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void countsWhatAPartnershipHasPutLiveUntilItPutsAnotherLive() {
        Map<String, String> own = Map.of("hollowdene/form.yaml",
                FORM.replace("version: 1", "version: 2").replace("live", "draft"));
        Questionnaires read = QuestionnaireFiles.read(SHARED, Map.of(HOLLOWDENE, own), any -> List.of(SHORT),
                (partnership, id) -> partnership.equals(HOLLOWDENE)
                        ? Optional.of(new Edition(2, 1))
                        : Optional.empty());

        assertThat(read.usual(HOLLOWDENE).version()).isEqualTo(2);
        assertThat(read.usual(SEVENOAKS).version()).isEqualTo(1);
    }

    @Test
    void usesTheFirstPreferredOneThatIsLive() {
        Questionnaires read = QuestionnaireFiles.read(SHARED, Map.of(),
                any -> List.of(new Code("own-form"), SHORT), (partnership, id) -> Optional.empty());

        assertThat(read.usual(HOLLOWDENE).id()).isEqualTo(SHORT);
    }

    @Test
    void leavesItToAPersonToPutAPartnershipsOwnFormLive() {
        Map<Code, Map<String, String>> own = Map.of(HOLLOWDENE,
                Map.of("hollowdene/form.yaml", FORM.replace("version: 1", "version: 2")));

        assertThatThrownBy(() -> QuestionnaireFiles.read(SHARED, own, any -> List.of(SHORT),
                (partnership, id) -> Optional.empty())).hasMessage(
                        "hollowdene/form.yaml, line 1: status: 'live' (expected: draft; a manager puts it live once it has been tried)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            score: 4              | score: four           | form.yaml, line 10: questions[1].options[2].score: 'four' (expected: a whole number)
                                            score: 4              | score: -4             | form.yaml, line 10: questions[1].options[2]: score of option 'so': -4 (expected: 0 or more)
                                            score: 4              | score: 1_000          | form.yaml, line 10: questions[1].options[2].score: '1_000' (expected: a whole number)
                                            text: "Yes"           | text: Yes             | form.yaml, line 10: questions[1].options[2].text: 'Yes' (expected: a text (write it in quotes))
                                            text: Is it so?       | text: [So]            | form.yaml, line 7: questions[1].text: a list (expected: a text)
                                            id: not-so            | id: so                | form.yaml, line 6: questions[1]: options of question 'first': 'so' twice (expected: each id once)
                                            id: first             | id: The First         | form.yaml, line 6: questions[1].id: code: 'The First' (expected: 1 to 60 lower-case letters, digits, hyphens or dots, such as open-case)
                                            status: live          | status: new           | form.yaml, line 3: status: 'new' (expected: draft or live)
                                            title: A short form   | titel: A short form   | form.yaml, line 4: 'titel' (expected: the keys id, version, status, title, questions)
                                            title: A short form   | version: 1            | form.yaml, line 4: 'version' twice (expected: once)
                                            title: A short form   | title:                | form.yaml, line 4: title: nothing (expected: a text)
                                            version: 1            | version: 0            | form.yaml, line 1: with bands.yaml: version: 0 (expected: 1 or more)
                                            """)
    void saysInWhichFileAndLineAndWhereAFormIsWrong(String right, String wrong, String message) {
        Map<String, String> files = Map.of("form.yaml", FORM.replace(right, wrong), "bands.yaml", BANDS);

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            from: 3               | from: 4               | bands.yaml, line 1: band 'high' from: 4 (expected: 3, so that every total has one band)
                                            band: high            | band: extreme         | bands.yaml, line 6: bands[2]: band: 'extreme' (expected: low, medium, high)
                                            band: high            | band: low             | bands.yaml, line 1: bands: 'low' after 'low' (expected: rising)
                                            to: 4                 | to: 5                 | form.yaml, line 1: with bands.yaml: bands: up to 5 (expected: up to 4, the highest total)
                                            {first: [so]}         | {last: [so]}          | form.yaml, line 1: with bands.yaml: when of floor 'so-is-high': question: 'last' (expected: one of the form)
                                            {first: [so]}         | {first: [perhaps]}    | form.yaml, line 1: with bands.yaml: when of floor 'so-is-high': option of 'first': 'perhaps' (expected: not-so, so)
                                            {first: [so]}         | {first: so}           | bands.yaml, line 8: floors[1].when.first: 'so' (expected: a list)
                                            questionnaire: short  | questionnaire: long   | form.yaml, line 1: no band table (expected: a file with 'questionnaire: short', 'status: live' and 'bands')
                                            status: live          | status: draft         | form.yaml, line 1: no band table (expected: a file with 'questionnaire: short', 'status: live' and 'bands')
                                            """)
    void saysInWhichFileAndLineAndWhereABandTableIsWrong(String right, String wrong, String message) {
        Map<String, String> files = Map.of("form.yaml", FORM, "bands.yaml", BANDS.replace(right, wrong));

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class).hasMessage(message);
    }

    @Test
    void refusesABandTableThatFitsNoForm() {
        Map<String, String> files = Map.of("form.yaml", FORM, "bands.yaml", BANDS, "bands2.yaml",
                BANDS.replace("version: 1", "version: 2").replace("to: 4", "to: 9"));

        assertThatThrownBy(() -> read(files)).hasMessage(
                "bands2.yaml, line 1: fits no version of the form 'short' (expected: bands up to its highest total and floors on its questions)");
    }

    @Test
    void refusesTheSameVersionTwice() {
        Map<String, String> files = Map.of("a.yaml", FORM, "b.yaml", FORM, "bands.yaml", BANDS);

        assertThatThrownBy(() -> read(files))
                .hasMessage("b.yaml, line 1: version: 1, as in a.yaml (expected: each version once)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            'a: [1'            | broken.yaml, line 1: not YAML:
                                            'a: b: c'          | broken.yaml, line 1: not YAML:
                                            'just words'       | broken.yaml, line 1: 'just words' (expected: keys with values)
                                            '- a list'         | broken.yaml, line 1: a list (expected: keys with values)
                                            ''                 | broken.yaml, line 1: nothing (expected: keys with values)
                                            'a: 1'             | broken.yaml, line 1: 'a' (expected: the keys questionnaire, version, status, bands, floors)
                                            """)
    void refusesAFileThatIsNeitherAFormNorABandTable(String text, String message) {
        Map<String, String> files = new HashMap<>(shippedFiles());
        files.put("broken.yaml", text);

        assertThatThrownBy(() -> read(files)).isInstanceOf(UnreadableQuestionnaire.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void readsTheFilesOfEachPartnershipFromAFolderOfItsOwn(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("hollowdene"));
        Files.writeString(folder.resolve("hollowdene/form.yaml"), FORM);
        Files.writeString(folder.resolve("hollowdene/notes.txt"), "not a form");
        Files.writeString(folder.resolve("README.yaml"), "nobody's");

        assertThat(OwnQuestionnaires.in(folder)).isEqualTo(Map.of(HOLLOWDENE, Map.of("hollowdene/form.yaml", FORM)));
        assertThatThrownBy(() -> OwnQuestionnaires.in(folder.resolve("nowhere"))).hasMessageContaining(
                "(expected: a folder with a folder for each partnership)");
    }

    private static List<String> editions(Questionnaires questionnaires) {
        return questionnaires.all(HOLLOWDENE).stream()
                .map(form -> "%s %d/%d".formatted(form.id(), form.version(), form.bands().version())).toList();
    }

    private static QuestionnaireFiles read(Map<String, String> files) {
        return QuestionnaireFiles.read(files, Map.of(), any -> List.of(SHORT), (partnership, id) -> Optional.empty());
    }
}

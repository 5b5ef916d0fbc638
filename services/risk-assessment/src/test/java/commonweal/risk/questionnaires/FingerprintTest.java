package commonweal.risk.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** What a manager put live is recognised by its fingerprint: nobody can change it behind the manager's back. */
class FingerprintTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            title: Rule score, 8 factors      | title: Rule score
                                            text: Every week, score: 3        | text: Every week, score: 2
                                            text: Every day, score: 5         | text: Each day, score: 5
                                            help: Choose nervous              | help: Take nervous
                                            id: one-off                       | id: once
                                            band: low, from: 0, to: 6         | band: low, from: 0, to: 5
                                            when: {hate: [sign-of-hate]}      | when: {hate: [no-sign]}
                                            text: There is a sign of hate     | text: Hate
                                            """)
    void changesWithEveryWordScoreBandAndRule(String right, String wrong) {
        Map<String, String> changed = files(right, wrong);

        assertThat(changed).isNotEqualTo(QuestionnaireFixtures.shippedFiles());
        assertThat(ruleScore(changed).fingerprint())
                .isNotEqualTo(ruleScore(QuestionnaireFixtures.shippedFiles()).fingerprint());
    }

    @Test
    void staysTheSameWhenTheSameIsReadAgainAndWhenADraftGoesLive() {
        Questionnaire shipped = QuestionnaireFixtures.theRuleScore();

        assertThat(ruleScore(files("# ", "# By the way: ")).fingerprint()).isEqualTo(shipped.fingerprint());
        assertThat(new Questionnaire(shipped.id(), shipped.version(), Questionnaire.Status.DRAFT, shipped.title(),
                shipped.questions(), shipped.bands()).fingerprint()).isEqualTo(shipped.fingerprint());
    }

    private static Map<String, String> files(String right, String wrong) {
        return QuestionnaireFixtures.shippedFiles().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                file -> file.getValue().replace(right, wrong).replace("to: 5}\n  - {band: medium, from: 7",
                        "to: 5}\n  - {band: medium, from: 6")));
    }

    private static Questionnaire ruleScore(Map<String, String> files) {
        return QuestionnaireFiles.read(files, Map.of(), _ -> List.of(), (_, _) -> Optional.empty())
                .all(new Code("hollowdene")).getFirst();
    }
}

package commonweal.risk.questionnaires;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static commonweal.risk.questionnaires.QuestionnaireFixtures.completeScore;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.firstOptions;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theRuleScore;
import static org.assertj.core.api.Assertions.assertThat;

class RuleScoreTest {

    @Test
    void goesFrom0To28OverEightFactors() {
        assertThat(theRuleScore().questions()).hasSize(8);
        assertThat(theRuleScore().minimum()).isZero();
        assertThat(theRuleScore().maximum()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "6, LOW", "7, MEDIUM", "14, MEDIUM", "15, HIGH", "28, HIGH"})
    void makesABandOfTheTotalBeforeAnyFloor(int total, Band band) {
        assertThat(theRuleScore().bands().band(total)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            violence=violence                                | 4  | LOW    | violence                                  | MEDIUM
                                            safety=not-safe                                  | 3  | LOW    | unsafe-at-home                            | MEDIUM
                                            hate=sign-of-hate                                | 3  | LOW    | hate                                      | MEDIUM
                                            frequency=daily duration=ongoing                 | 7  | MEDIUM | daily-and-ongoing                         | MEDIUM
                                            frequency=daily duration=long-standing           | 8  | MEDIUM | daily-and-ongoing                         | MEDIUM
                                            vulnerability=high violence=violence             | 7  | MEDIUM | violence high-vulnerability-and-violence  | HIGH
                                            vulnerability=high hate=sign-of-hate             | 6  | LOW    | hate high-vulnerability-and-hate          | HIGH
                                            vulnerability=high                               | 3  | LOW    |                                           | LOW
                                            vulnerability=moderate violence=violence         | 5  | LOW    | violence                                  | MEDIUM
                                            frequency=daily duration=recent                  | 6  | LOW    |                                           | LOW
                                            safety=nervous                                   | 1  | LOW    |                                           | LOW
                                            """)
    void liftsTheBandByTheFloorsThatFireAndNamesThem(String answers, int total, Band ofTotal, String fired,
            Band proposed) {
        Score.Complete score = completeScore(theRuleScore(), otherwiseLowest(answers));

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.bandOfTotal()).isEqualTo(ofTotal);
        assertThat(score.fired().stream().map(floor -> floor.id().value()))
                .containsExactly(fired == null ? new String[0] : fired.split(" "));
        assertThat(score.fired()).allSatisfy(floor -> assertThat(floor.text()).isNotBlank());
        assertThat(score.proposedBand()).isEqualTo(proposed);
    }

    @Test
    void showsAFloorThatFiredAlthoughTheTotalIsHigherAnyway() {
        Score.Complete score = completeScore(theRuleScore(),
                otherwiseLowest("frequency=daily impact=severe violence=violence safety=not-safe"));

        assertThat(score.bandOfTotal()).isEqualTo(Band.HIGH);
        assertThat(score.proposedBand()).isEqualTo(Band.HIGH);
        assertThat(score.fired()).extracting(floor -> floor.id().value()).containsExactly("violence", "unsafe-at-home");
    }

    private static Map<String, String> otherwiseLowest(String answers) {
        Map<String, String> all = new HashMap<>(firstOptions(theRuleScore()));
        for (String answer : answers.split(" ")) {
            all.put(answer.split("=")[0], answer.split("=")[1]);
        }
        return all;
    }
}

package commonweal.risk.questionnaires;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;

import static commonweal.risk.questionnaires.QuestionnaireFixtures.answersTotalling;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.completeScore;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.firstOptions;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.matrixScore;
import static commonweal.risk.questionnaires.QuestionnaireFixtures.theMatrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VictimRiskMatrixTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                            1  | frequency            | occasionally 0, most-months 1, most-weeks 2, most-days 3
                                            2  | earlier-incidents    | not-linked 0, linked 2
                                            3  | worsening            | not-worsening 0, worsening 2
                                            4  | relationship         | unknown 0, acquainted 1, well-known 2
                                            5  | history              | none 0, reputation 2, harassed-before 4, harassing-now 6
                                            6  | other-agency         | not-reported 0, reported 1
                                            7  | target               | community 1, family 3, this-person 4
                                            8  | hate                 | no-sign 0, sign-of-hate 3
                                            9  | circumstances        | no-added-risk 0, added-risk 3
                                            10 | effect               | not-at-all 0, a-little 1, moderately 2, a-lot 3, extremely 5
                                            11 | health               | not-affected 0, affected 3
                                            12 | professional-support | without-support 0, with-support 1
                                            13 | social-support       | close-network 0, a-few-people 1, isolated 3, alone-and-isolated 3
                                            14 | others-affected      | nobody 0, family 1, local-community 3
                                            """)
    void scoresEachOptionOfEachFactorAsTheMatrixSays(int number, String id, String options) {
        Question question = theMatrix().questions().get(number - 1);

        assertThat(question.number()).isEqualTo(number);
        assertThat(question.id().value()).isEqualTo(id);
        assertThat(question.options().stream().map(option -> option.id() + " " + option.score()))
                .containsExactly(options.split(", "));
    }

    @Test
    void addsWhatTheChosenOptionAddsAndNothingElse() {
        Map<String, String> lowest = firstOptions(theMatrix());
        int atFirst = completeScore(theMatrix(), lowest).total();

        for (Question question : theMatrix().questions()) {
            for (Option option : question.options()) {
                Map<String, String> changed = new HashMap<>(lowest);
                changed.put(question.id().value(), option.id().value());

                assertThat(completeScore(theMatrix(), changed).total())
                        .isEqualTo(atFirst - question.options().getFirst().score() + option.score());
            }
        }
    }

    @Test
    void goesFrom1To41BecauseSomebodyIsAlwaysTheTarget() {
        assertThat(theMatrix().questions()).hasSize(14);
        assertThat(theMatrix().minimum()).isEqualTo(1);
        assertThat(theMatrix().maximum()).isEqualTo(41);
        assertThat(theMatrix().questions().get(6).minimum()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, LOW", "15, LOW", "16, MEDIUM", "28, MEDIUM", "29, HIGH", "41, HIGH"})
    void proposesTheBandOfTheTotal(int total, Band band) {
        Score.Complete score = matrixScore(total);

        assertThat(score.total()).isEqualTo(total);
        assertThat(score.maximum()).isEqualTo(41);
        assertThat(score.proposedBand()).isEqualTo(band);
        assertThat(score.fired()).isEmpty();
    }

    @Test
    void keepsApartTwoOptionsThatScoreTheSame() {
        Map<String, String> answers = answersTotalling(theMatrix(), 20);
        Map<String, String> isolated = with(answers, "social-support", "isolated");
        Map<String, String> alone = with(answers, "social-support", "alone-and-isolated");

        Score.Complete one = completeScore(theMatrix(), isolated);
        Score.Complete other = completeScore(theMatrix(), alone);

        assertThat(one.total()).isEqualTo(other.total());
        assertThat(one.factors().get(12).score()).isEqualTo(3);
        assertThat(one.factors().get(12).optionId()).isEqualTo(new Code("isolated"));
        assertThat(other.factors().get(12).optionId()).isEqualTo(new Code("alone-and-isolated"));
        assertThat(one.factors().get(12).optionText()).isNotEqualTo(other.factors().get(12).optionText());
    }

    @Test
    void explainsATotalFactorByFactorInTheWordsOfTheForm() {
        Score.Complete score = matrixScore(30);

        assertThat(score.factors()).hasSize(14);
        assertThat(score.factors().stream().mapToInt(Factor::score).sum()).isEqualTo(30);
        assertThat(score.factors().getFirst().text())
                .isEqualTo("Leaving this report aside, how often do such problems happen?");
        assertThat(score.factors().stream().mapToInt(Factor::maximum).sum()).isEqualTo(41);
    }

    @Test
    void givesALowerBoundAndTheMissingFactorsButNoBandWhenAnAnswerIsMissing() {
        Map<String, String> answers = new HashMap<>(answersTotalling(theMatrix(), 41));
        answers.remove("hate");
        answers.put("worsening", null);

        Score score = theMatrix().score(Answers.to(theMatrix(), answers));

        assertThat(score).isInstanceOfSatisfying(Score.Incomplete.class, incomplete -> {
            assertThat(incomplete.atLeast()).isEqualTo(36);
            assertThat(incomplete.missing()).containsExactly(new Code("worsening"), new Code("hate"));
            assertThat(incomplete.factors()).hasSize(12);
        });
    }

    @Test
    void isIncompleteWithoutAnyAnswer() {
        assertThat(theMatrix().score(Answers.to(theMatrix(), Map.of())))
                .isInstanceOfSatisfying(Score.Incomplete.class, incomplete -> {
                    assertThat(incomplete.atLeast()).isZero();
                    assertThat(incomplete.missing()).hasSize(14);
                });
    }

    @Test
    void namesEveryQuestionAndOptionThatDoesNotExistWithThoseThatDo() {
        Map<String, String> answers = Map.of("weather", "fine", "frequency", "hourly", "hate", "3");

        assertThatThrownBy(() -> Answers.to(theMatrix(), answers)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "option of 'frequency': 'hourly' (expected: occasionally, most-months, most-weeks, most-days)")
                .hasMessageContaining("option of 'hate': '3' (expected: no-sign, sign-of-hate)")
                .hasMessageContaining("question: 'weather' (expected: frequency, earlier-incidents, worsening,");
    }

    @Test
    void carriesNoFloors() {
        assertThat(theMatrix().bands().floors()).isEqualTo(List.of());
    }

    private static Map<String, String> with(Map<String, String> answers, String question, String option) {
        Map<String, String> changed = new HashMap<>(answers);
        changed.put(question, option);
        return changed;
    }
}

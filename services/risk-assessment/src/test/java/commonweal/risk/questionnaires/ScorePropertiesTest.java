package commonweal.risk.questionnaires;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for all answers to either questionnaire: looked for in a thousand forms filled in at random. */
class ScorePropertiesTest {

    @Test
    void aTotalIsTheSumOfItsFactorsAndWithinBounds() {
        assertThat(forms()).allSatisfy(form -> {
            Score.Complete score = form.score();

            assertThat(score.total()).isEqualTo(score.factors().stream().mapToInt(Factor::score).sum())
                    .isBetween(form.questionnaire().minimum(), form.questionnaire().maximum());
            assertThat(score.factors()).hasSameSizeAs(form.questionnaire().questions());
        });
    }

    @Test
    void theProposedBandIsNeverBelowTheBandOfTheTotalNorBelowAnyFloorThatFired() {
        assertThat(forms()).allSatisfy(form -> {
            Score.Complete score = form.score();

            assertThat(score.proposedBand()).isGreaterThanOrEqualTo(score.bandOfTotal());
            assertThat(score.fired())
                    .allSatisfy(floor -> assertThat(score.proposedBand()).isGreaterThanOrEqualTo(floor.atLeast()));
        });
    }

    @Test
    void takingAnAnswerAwayLeavesALowerBoundAndNoBand() {
        assertThat(forms()).allSatisfy(form -> {
            Questionnaire questionnaire = form.questionnaire();
            Question taken = questionnaire.questions().get(form.answers().hashCode() & 7);
            Map<String, String> fewer = new HashMap<>(form.answers());
            fewer.remove(taken.id().value());

            assertThat(questionnaire.score(Answers.to(questionnaire, fewer)))
                    .isInstanceOfSatisfying(Score.Incomplete.class, incomplete -> {
                        assertThat(incomplete.atLeast()).isLessThanOrEqualTo(form.score().total());
                        assertThat(incomplete.missing()).containsExactly(taken.id());
                    });
        });
    }

    @Test
    void anotherOptionMovesTheTotalByJustTheDifferenceOfTheirScoresAndAWorseOneNeverLowersTheBandOfTheTotal() {
        Random random = new Random(2);
        assertThat(forms()).allSatisfy(form -> {
            Question changed = form.questionnaire().questions()
                    .get(random.nextInt(form.questionnaire().questions().size()));
            int scoreBefore = changed.option(form.answers().get(changed.id().value())).orElseThrow().score();
            for (Option option : changed.options()) {
                Map<String, String> answers = new HashMap<>(form.answers());
                answers.put(changed.id().value(), option.id().value());
                Score.Complete score = QuestionnaireFixtures.completeScore(form.questionnaire(), answers);

                assertThat(score.total() - form.score().total()).isEqualTo(option.score() - scoreBefore);
                assertThat(Integer.signum(score.bandOfTotal().compareTo(form.score().bandOfTotal())))
                        .isIn(0, Integer.signum(option.score() - scoreBefore));
            }
        });
    }

    @Test
    void aFloorFiresForWhatItNamesWhateverTheOtherAnswersAre() {
        assertThat(forms()).allSatisfy(form -> {
            for (Floor floor : form.questionnaire().bands().floors()) {
                boolean meant = floor.when().entrySet().stream().allMatch(condition -> condition.getValue()
                        .contains(new Code(form.answers().get(condition.getKey().value()))));

                assertThat(form.score().fired()).extracting(Score.FiredFloor::id)
                        .matches(fired -> fired.contains(floor.id()) == meant, "has fired: " + floor.id());
            }
        });
    }

    @Test
    void twoFormsHaveTheSameFingerprintOfAnswersJustWhenTheyHaveTheSameAnswers() {
        Map<String, Map<String, String>> answersByFingerprint = new HashMap<>();

        forms().forEach(form -> assertThat(answersByFingerprint.computeIfAbsent(form.score().answersFingerprint(),
                _ -> form.answers())).isEqualTo(form.answers()));

        assertThat(answersByFingerprint).hasSizeGreaterThan(900);
    }

    private static Stream<Form> forms() {
        Random random = new Random(1);
        return Stream.of(QuestionnaireFixtures.theMatrix(), QuestionnaireFixtures.theRuleScore())
                .flatMap(questionnaire -> IntStream.range(0, 500)
                        .mapToObj(number -> Form.answered(questionnaire, random)));
    }

    private record Form(Questionnaire questionnaire, Map<String, String> answers) {

        static Form answered(Questionnaire questionnaire, Random random) {
            Map<String, String> answers = new HashMap<>();
            questionnaire.questions().forEach(question -> answers.put(question.id().value(),
                    question.options().get(random.nextInt(question.options().size())).id().value()));
            return new Form(questionnaire, answers);
        }

        Score.Complete score() {
            return QuestionnaireFixtures.completeScore(questionnaire, answers);
        }
    }
}

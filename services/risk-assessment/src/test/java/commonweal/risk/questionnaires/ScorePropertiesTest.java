package commonweal.risk.questionnaires;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

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

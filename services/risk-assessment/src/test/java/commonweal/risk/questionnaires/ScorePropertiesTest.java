package commonweal.risk.questionnaires;

import java.util.HashMap;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for all answers to either questionnaire. */
class ScorePropertiesTest {

    @Property(tries = 500)
    void aTotalIsTheSumOfItsFactorsAndWithinBounds(
            @ForAll("answeredInFull") Tuple2<Questionnaire, Map<String, String>> form) {
        Score.Complete score = QuestionnaireFixtures.completeScore(form.get1(), form.get2());

        assertThat(score.total()).isEqualTo(score.factors().stream().mapToInt(Factor::score).sum())
                .isBetween(form.get1().minimum(), form.get1().maximum());
        assertThat(score.factors()).hasSameSizeAs(form.get1().questions());
    }

    @Property(tries = 500)
    void theProposedBandIsNeverBelowTheBandOfTheTotalNorBelowAnyFloorThatFired(
            @ForAll("answeredInFull") Tuple2<Questionnaire, Map<String, String>> form) {
        Score.Complete score = QuestionnaireFixtures.completeScore(form.get1(), form.get2());

        assertThat(score.proposedBand()).isGreaterThanOrEqualTo(score.bandOfTotal());
        assertThat(score.fired())
                .allSatisfy(floor -> assertThat(score.proposedBand()).isGreaterThanOrEqualTo(floor.atLeast()));
    }

    @Property(tries = 500)
    void takingAnAnswerAwayLeavesALowerBoundAndNoBand(
            @ForAll("answeredInFull") Tuple2<Questionnaire, Map<String, String>> form, @ForAll int which) {
        Questionnaire questionnaire = form.get1();
        int total = QuestionnaireFixtures.completeScore(questionnaire, form.get2()).total();
        Question taken = questionnaire.questions().get(Math.floorMod(which, questionnaire.questions().size()));
        Map<String, String> fewer = new HashMap<>(form.get2());
        fewer.remove(taken.id().value());

        assertThat(questionnaire.score(Answers.to(questionnaire, fewer))).isInstanceOfSatisfying(Score.Incomplete.class,
                incomplete -> {
                    assertThat(incomplete.atLeast()).isLessThanOrEqualTo(total);
                    assertThat(incomplete.missing()).containsExactly(taken.id());
                });
    }

    @Provide
    Arbitrary<Tuple2<Questionnaire, Map<String, String>>> answeredInFull() {
        return Arbitraries.of(QuestionnaireFixtures.theMatrix(), QuestionnaireFixtures.theRuleScore())
                .flatMap(questionnaire -> Arbitraries.randoms().map(random -> {
                    Map<String, String> answers = new HashMap<>();
                    questionnaire.questions().forEach(question -> answers.put(question.id().value(),
                            question.options().get(random.nextInt(question.options().size())).id().value()));
                    return Tuple.of(questionnaire, answers);
                }));
    }
}

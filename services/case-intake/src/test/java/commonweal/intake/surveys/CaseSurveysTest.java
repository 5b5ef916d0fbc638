package commonweal.intake.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseFixtures;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.Survey;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.secrets.Secret;

import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaseSurveysTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 19);
    private static final Id SURVEY = new Id("svy-1");
    private static final Secret SECRET = Secret.drawn();
    private static final Questions ASKED = questions(2);

    @Test
    void asksAnIdentifiableReporterOfAClosedCase() {
        assertThat(invited().invitations()).singleElement()
                .satisfies(one -> assertThat(one.secretHash()).isNotEqualTo(SECRET.value()));
        assertRejected(CaseSurveys.NONE.invite(CaseFixtures.anOpenCase(), invitation(SECRET), false),
                "case-not-closed");
        assertRejected(CaseSurveys.NONE.invite(CaseFixtures.aClosedCase(), invitation(SECRET), true), "anonymous");
        assertRejected(CaseSurveys.NONE.invite(CaseFixtures.aClosedCase(),
                new Invitation(SURVEY, new Id("rep-other"), SECRET.hash(), UNTIL, OFFICER), false),
                "report-of-other-case");
    }

    @Test
    void endsTheOldLinkWhenAnotherIsGivenOut() {
        Secret another = Secret.drawn();
        CaseSurveys again = state(invited().invite(CaseFixtures.aClosedCase(), invitation(another), false));

        assertThat(again.invitation(SECRET)).isEmpty();
        assertThat(again.invitation(another)).isPresent();
    }

    @Test
    void takesAnswersOnceAndInTime() {
        Accepted<CaseSurveys> answered = answer(invited(), 1, UNTIL);

        assertThat(answered.events()).containsExactly(new SurveyAnswered(CASE, SURVEY, 1, null, 5, null));
        assertThat(answered.state().invitation(SECRET)).isEmpty();
        assertRejected(invited().answer(CASE, invitation(SECRET), answers(1), "Fine", ASKED, UNTIL.plusDays(1)),
                "link-expired");
        assertRejected(answered.state().invite(CaseFixtures.aClosedCase(), invitation(SECRET), false),
                "survey-answered");
    }

    @Test
    void waitsForSomebodyToGetInTouchWithTheDissatisfied() {
        CaseSurveys dissatisfied = answer(invited(), 2, UNTIL).state();
        CaseSurveys content = answer(invited(), 3, UNTIL).state();

        assertThat(dissatisfied.waiting()).hasSize(1);
        assertThat(content.waiting()).isEmpty();
        Answered.FollowUp done = new Answered.FollowUp(new Code("contacted"), OFFICER);
        CaseSurveys followedUp = state(dissatisfied.followUp(SURVEY, done));
        assertThat(followedUp.waiting()).isEmpty();
        assertRejected(followedUp.followUp(SURVEY, done), "followed-up");
        assertRejected(followedUp.followUp(new Id("svy-2"), done), "survey-unknown");
    }

    /** What a partnership holds to be dissatisfied later on makes nobody so, or content, who answered before. */
    @Test
    void keepsWhoWasDissatisfiedByWhatWasAskedThen() {
        CaseSurveys strict = state(invited().answer(CASE, invitation(SECRET), answers(3), null, questions(3), UNTIL));

        assertThat(strict.waiting()).hasSize(1);
    }

    @Test
    void asksFourQuestionsOnFivePointsInWordsOfItsOwn() {
        List<Questions.Question> four = ASKED.questions();

        assertThatThrownBy(() -> new Questions(1, 28, 2, four.subList(0, 3), ASKED.scale())).hasMessageContaining(
                "questions: [informed, outcome, service] (expected: each of [ease, informed, outcome, service] once)");
        assertThatThrownBy(() -> new Questions(1, 28, 2, four, ASKED.scale().subList(0, 4)))
                .hasMessageContaining("scale: [1, 2, 3, 4] (expected: 1 to 5)");
        assertThatThrownBy(() -> new Questions(1, 0, 2, four, ASKED.scale()))
                .hasMessageContaining("expires-after-days: 0");
        assertThatThrownBy(() -> new Questions(1, 28, 2, Stream.concat(four.stream().skip(1),
                Stream.of(new Questions.Question(four.getFirst().code(), " "))).toList(), ASKED.scale()))
                .hasMessageContaining("0 characters (expected: 1 to 300)");
    }

    @Test
    void keepsThePointsOfAReporterWhoIsErasedAndNoWordOfThem() {
        CaseSurveys answered = answer(invited(), 1, UNTIL).state();

        assertThat(answered.withoutReporter(REPORT).orElseThrow().answered())
                .containsExactly(new Answered(answers(1), null, null, false, null));
        assertThat(invited().withoutReporter(REPORT).orElseThrow().invitations()).isEmpty();
        assertThat(answered.withoutReporter(new Id("rep-other"))).isEmpty();
    }

    private static Questions questions(int dissatisfiedAtMost) {
        return new Questions(1, 28, dissatisfiedAtMost,
                Stream.of("outcome", "service", "informed", "ease")
                        .map(code -> new Questions.Question(new Code(code), "How was it?")).toList(),
                IntStream.rangeClosed(1, 5).mapToObj(value -> new Questions.Point(value, "Point " + value)).toList());
    }

    @Test
    void keepsWhatAnOfficerWroteDownOnce() {
        SurveyAnswered event = new SurveyAnswered(CASE, new Id("svy-2"), 1, null, null, null);

        Optional<CaseSurveys> kept = CaseSurveys.NONE.writtenDown(event, ASKED, NOW);

        assertThat(kept.orElseThrow().waiting()).hasSize(1);
        assertThat(kept.orElseThrow().writtenDown(event, ASKED, NOW)).isEmpty();
    }

    private static CaseSurveys invited() {
        LiveCase closed = CaseFixtures.aClosedCase();
        return state(CaseSurveys.NONE.invite(closed, invitation(SECRET), false));
    }

    private static Invitation invitation(Secret secret) {
        return new Invitation(SURVEY, REPORT, secret.hash(), UNTIL, OFFICER);
    }

    private static Accepted<CaseSurveys> answer(CaseSurveys surveys, int outcome, LocalDate today) {
        return (Accepted<CaseSurveys>) surveys.answer(CASE, surveys.invitation(SECRET).orElseThrow(),
                answers(outcome), "Fine", ASKED, today);
    }

    private static Survey answers(int outcome) {
        return new Survey(SURVEY, outcome, null, 5, null, OFFICER.at());
    }

    private static CaseSurveys state(Outcome<CaseSurveys> outcome) {
        return ((Accepted<CaseSurveys>) outcome).state();
    }

    private static void assertRejected(Outcome<CaseSurveys> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}

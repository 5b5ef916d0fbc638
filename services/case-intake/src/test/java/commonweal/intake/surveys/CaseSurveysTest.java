package commonweal.intake.surveys;

import java.time.LocalDate;
import java.util.Optional;

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

class CaseSurveysTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 19);
    private static final Id SURVEY = new Id("svy-1");
    private static final Secret SECRET = Secret.drawn();

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
        assertRejected(invited().answer(CASE, invitation(SECRET), answers(1), UNTIL.plusDays(1)), "link-expired");
        assertRejected(answered.state().invite(CaseFixtures.aClosedCase(), invitation(SECRET), false),
                "survey-answered");
    }

    @Test
    void waitsForSomebodyToGetInTouchWithTheDissatisfied() {
        CaseSurveys dissatisfied = answer(invited(), 2, UNTIL).state();
        CaseSurveys content = answer(invited(), 3, UNTIL).state();

        assertThat(dissatisfied.waiting(2)).hasSize(1);
        assertThat(content.waiting(2)).isEmpty();
        Answered.FollowUp done = new Answered.FollowUp(new Code("contacted"), OFFICER);
        CaseSurveys followedUp = state(dissatisfied.followUp(SURVEY, done));
        assertThat(followedUp.waiting(2)).isEmpty();
        assertRejected(followedUp.followUp(SURVEY, done), "followed-up");
        assertRejected(followedUp.followUp(new Id("svy-2"), done), "survey-unknown");
    }

    @Test
    void keepsWhatAnOfficerWroteDownOnce() {
        SurveyAnswered event = new SurveyAnswered(CASE, new Id("svy-2"), 1, null, null, null);

        Optional<CaseSurveys> kept = CaseSurveys.NONE.writtenDown(event, NOW);

        assertThat(kept.orElseThrow().waiting(2)).hasSize(1);
        assertThat(kept.orElseThrow().writtenDown(event, NOW)).isEmpty();
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
                answers(outcome), today);
    }

    private static Answered answers(int outcome) {
        return new Answered(new Survey(SURVEY, outcome, null, 5, null, OFFICER.at()), REPORT, "Fine", null);
    }

    private static CaseSurveys state(Outcome<CaseSurveys> outcome) {
        return ((Accepted<CaseSurveys>) outcome).state();
    }

    private static void assertRejected(Outcome<CaseSurveys> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(code));
    }
}

package commonweal.intake.cases;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseClosed;
import commonweal.events.CaseIntakeEvent.CaseRecategorised;
import commonweal.events.CaseIntakeEvent.CaseReopened;
import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.CaseIntakeEvent.FeedbackGiven;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand.AnswerSurvey;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseCommand.Recategorise;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.RequestReview;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Kind;
import commonweal.intake.decisions.Outcome.Rejected;

import static commonweal.intake.cases.CaseFixtures.ANONYMOUS_REPORT;
import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.NOISE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.OFFICER;
import static commonweal.intake.cases.CaseFixtures.PERSONAL;
import static commonweal.intake.cases.CaseFixtures.REPORT;
import static commonweal.intake.cases.CaseFixtures.aClosedCase;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static commonweal.intake.cases.CaseFixtures.anOpenCaseWithThreeReports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaseRulesTest {

    private static final Code LETTER = new Code("letter");
    private static final Code STOPPED = new Code("behaviour-stopped");
    private static final Code UNCHANGED = new Code("unchanged");

    @Test
    void tellsEverybodyWhoIsOwedFeedbackWhenNobodyIsNamed() {
        Accepted<Case> outcome = accepted(
                decide(anOpenCaseWithThreeReports(), new GiveFeedback(LETTER, "Done", Set.of())));

        assertThat(outcome.events()).containsExactly(new FeedbackGiven(List.of(REPORT, ANOTHER_REPORT), LETTER));
        assertThat(file(outcome).feedbackOwed()).isZero();
    }

    @Test
    void tellsOnlyThoseWhoAreNamed() {
        Accepted<Case> outcome = accepted(
                decide(anOpenCaseWithThreeReports(), new GiveFeedback(LETTER, null, Set.of(ANOTHER_REPORT))));

        assertThat(outcome.events()).containsExactly(new FeedbackGiven(List.of(ANOTHER_REPORT), LETTER));
        assertThat(file(outcome).feedbackOwed()).isEqualTo(1);
    }

    @Test
    void owesNothingToAnAnonymousReporter() {
        assertThat(anOpenCaseWithThreeReports().file().feedbackOwed()).isEqualTo(2);
        assertRejected(decide(anOpenCaseWithThreeReports(), new GiveFeedback(LETTER, null, Set.of(ANONYMOUS_REPORT))),
                Kind.INVALID, "anonymous", ANONYMOUS_REPORT.value());
    }

    @Test
    void refusesFeedbackToSomebodyOfAnotherCase() {
        assertRejected(decide(anOpenCase(), new GiveFeedback(LETTER, null, Set.of(new Id("rep-of-another-case")))),
                Kind.INVALID, "report-of-other-case", "C-1Q2W-3E4R");
    }

    @Test
    void refusesFeedbackTwice() {
        LiveCase told = live(decide(anOpenCase(), new GiveFeedback(LETTER, null, Set.of())));

        assertRejected(decide(told, new GiveFeedback(LETTER, null, Set.of())), Kind.CONFLICT, "no-feedback-owed");
        assertRejected(decide(told, new GiveFeedback(LETTER, null, Set.of(REPORT))), Kind.CONFLICT, "feedback-given",
                "R-7F3K-2M9Q");
    }

    @Test
    void givesFeedbackAfterClosingToo() {
        assertThat(live(decide(aClosedCase(), new GiveFeedback(LETTER, null, Set.of()))))
                .isInstanceOf(ClosedCase.class);
    }

    @Test
    void filesACaseUnderAnotherHeading() {
        Accepted<Case> outcome = accepted(
                decide(anOpenCase(), new Recategorise(new Heading(new Code("graffiti"), PERSONAL))));

        assertThat(outcome.events())
                .containsExactly(new CaseRecategorised(CASE, new Code("graffiti"), PERSONAL));
        assertThat(file(outcome).heading().category()).isEqualTo(new Code("graffiti"));
    }

    @Test
    void refusesAHeadingThatChangesNothing() {
        assertRejected(decide(anOpenCase(), new Recategorise(new Heading(NOISE, PERSONAL))), Kind.CONFLICT,
                "same-heading", "noise, personal");
    }

    @Test
    void closesWithAReasonAndTheBehaviourApart() {
        Accepted<Case> outcome = accepted(decide(anOpenCase(), new Close(STOPPED, UNCHANGED)));

        assertThat(outcome.events()).containsExactly(new CaseClosed(CASE, STOPPED, UNCHANGED));
        assertThat(outcome.state()).isInstanceOfSatisfying(ClosedCase.class,
                closed -> assertThat(closed.closing()).isEqualTo(new Closing(STOPPED, UNCHANGED, OFFICER)));
    }

    @Test
    void refusesToWorkOnAClosedCase() {
        assertRejected(decide(aClosedCase(), new Close(STOPPED, UNCHANGED)), Kind.CONFLICT, "case-closed",
                "closed on 2026-11-21");
        assertRejected(decide(aClosedCase(), new Recategorise(new Heading(new Code("graffiti"), PERSONAL))),
                Kind.CONFLICT, "case-closed");
    }

    @Test
    void takesAClosedCaseUpAgain() {
        Accepted<Case> outcome = accepted(decide(aClosedCase(), new Reopen(new Code("not-fixed"))));

        assertThat(outcome.events()).containsExactly(new CaseReopened(CASE, new Code("not-fixed")));
        assertThat(outcome.state()).isInstanceOf(OpenCase.class);
    }

    @Test
    void refusesToReopenAnOpenCase() {
        assertRejected(decide(anOpenCase(), new Reopen(new Code("not-fixed"))), Kind.CONFLICT, "case-open");
    }

    @Test
    void keepsTheFourAnswersOfASurveyApart() {
        Survey survey = new Survey(new Id("svy-1"), 5, null, 3, null, OFFICER.at());
        Accepted<Case> outcome = accepted(decide(aClosedCase(), new AnswerSurvey(survey)));

        assertThat(outcome.events()).containsExactly(new SurveyAnswered(CASE, survey.id(), 5, null, 3, null));
        assertThat(file(outcome).surveys()).containsExactly(survey);
    }

    @Test
    void asksHowItWentOnlyAfterClosing() {
        assertRejected(decide(anOpenCase(), new AnswerSurvey(new Survey(new Id("svy-1"), 5, null, null, null, NOW))),
                Kind.CONFLICT, "case-open");
    }

    @Test
    void refusesAnAnswerOffTheScaleAndASurveyWithoutOne() {
        assertThatThrownBy(() -> new Survey(new Id("svy-1"), null, 6, null, null, NOW))
                .hasMessage("service: 6 (expected: 1 to 5)");
        assertThatThrownBy(() -> new Survey(new Id("svy-1"), null, null, null, null, NOW))
                .hasMessageStartingWith("survey: no answer");
    }

    @Test
    void takesARequestForAReviewInAnyState() {
        RequestReview request = new RequestReview(new Id("rev-1"));

        assertThat(accepted(decide(anOpenCase(), request)).events())
                .containsExactly(new CaseReviewRequested(CASE, request.reviewId()));
        assertThat(live(decide(aClosedCase(), request)).file().reviews())
                .containsExactly(Review.requested(request.reviewId(), OFFICER.at()));
    }

    @Test
    void writesEveryDecisionIntoTheTimeline() {
        LiveCase subject = anOpenCase();
        subject = live(decide(subject, new Recategorise(new Heading(new Code("graffiti"), PERSONAL))));
        subject = live(decide(subject, new GiveFeedback(LETTER, "Dear reporter", Set.of())));
        subject = live(decide(subject, new Close(STOPPED, UNCHANGED)));
        subject = live(decide(subject, new AnswerSurvey(new Survey(new Id("svy-1"), 5, null, null, null, NOW))));
        subject = live(decide(subject, new RequestReview(new Id("rev-1"))));
        subject = live(decide(subject, new Reopen(new Code("not-fixed"))));

        assertThat(subject.file().timeline()).extracting(entry -> entry.what().value()).containsExactly("case-opened",
                "case-recategorised", "feedback-given", "case-closed", "survey-answered", "case-review-requested",
                "case-reopened");
        assertThat(subject.file().timeline().toString()).doesNotContain("Dear reporter");
        assertThat(subject.file().lastActivityAt()).isEqualTo(OFFICER.at());
    }

    private static Outcome<Case> decide(LiveCase subject, CaseCommand command) {
        return CaseRules.decide(command, subject, OFFICER);
    }

    private static LiveCase live(Outcome<Case> outcome) {
        return (LiveCase) accepted(outcome).state();
    }

    private static CaseFile file(Accepted<Case> outcome) {
        return ((LiveCase) outcome.state()).file();
    }

    private static void assertRejected(Outcome<Case> outcome, Kind kind, String code, String... words) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.kind()).isEqualTo(kind);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ")
                    .contains(Stream.concat(Stream.of(words), Stream.of("(")).toList());
        });
    }
}

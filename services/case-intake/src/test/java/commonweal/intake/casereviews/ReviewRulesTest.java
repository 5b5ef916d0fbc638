package commonweal.intake.casereviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseReviewConcluded;
import commonweal.events.CaseIntakeEvent.CaseReviewDecided;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.casereviews.CaseReview.Recommendation;
import commonweal.intake.casereviews.ReviewCommand.Acknowledge;
import commonweal.intake.casereviews.ReviewCommand.Appeal;
import commonweal.intake.casereviews.ReviewCommand.AskBody;
import commonweal.intake.casereviews.ReviewCommand.Conclude;
import commonweal.intake.casereviews.ReviewCommand.DecideAppeal;
import commonweal.intake.casereviews.ReviewCommand.DecideThreshold;
import commonweal.intake.casereviews.ReviewCommand.HoldPanel;
import commonweal.intake.casereviews.ReviewCommand.TakeAnswer;
import commonweal.intake.casereviews.ReviewCommand.TakeApplication;
import commonweal.intake.casereviews.ReviewCommand.TakeResponse;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;

import static commonweal.intake.casereviews.QualifyingComplaintsTest.PRACTICE;
import static commonweal.intake.clocks.ClockFixtures.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

/** A review that was asked for on Monday 16 November 2026. */
class ReviewRulesTest {

    private static final Id CASE = new Id("case-1");
    private static final Id REVIEW = new Id("rev-1");
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Code POLICE = new Code("police");

    @Test
    void goesFromTheApplicationToTheResponses() {
        CaseReview review = after(asked(), new TakeApplication(application(3, true)), 0);
        review = after(review, new Acknowledge(), 1);
        Accepted<CaseReview> met = accepted(decide(review, decision(true, "complaints"), 5));
        assertThat(met.events()).containsExactly(new CaseReviewDecided(CASE, REVIEW, true));
        review = after(met.state(), new AskBody(new Id("inf-1"), POLICE, "What do you know?"), 6);
        review = after(review, new TakeAnswer(new Id("inf-1"), "Four calls", null), 9);
        review = after(review, new HoldPanel(LocalDate.of(2026, 12, 1), List.of(POLICE)), 15);
        Accepted<CaseReview> concluded = accepted(decide(review, new Conclude("More patrols",
                List.of(new Recommendation(new Id("rec-1"), POLICE, "Patrol", null))), 16));
        assertThat(concluded.events()).containsExactly(new CaseReviewConcluded(CASE, REVIEW, 1));
        review = after(concluded.state(), new TakeResponse(new Id("rec-1"), true, null), 20);

        assertThat(review.status()).isEqualTo("concluded");
        assertThat(review.conclusion().recommendations().getFirst().response().accepted()).isTrue();
    }

    @Test
    void mustMeetTheThresholdAtThreeQualifyingComplaints() {
        CaseReview three = after(asked(), new TakeApplication(application(3, true)), 0);

        assertRejected(decide(three, decision(false, "not-met"), 1), "threshold-must-be-met");
    }

    @Test
    void mayMeetItWithFewerForPersistenceHarmOrAdequacy() {
        CaseReview two = after(asked(), new TakeApplication(application(2, true)), 0);

        assertRejected(decide(two, decision(true, "complaints"), 1), "reason");
        assertThat(after(two, decision(true, "harm"), 1).status()).isEqualTo("threshold-met");
        assertThat(after(two, decision(false, "not-met"), 1).status()).isEqualTo("threshold-not-met");
        assertRejected(decide(two, decision(false, "harm"), 1), "reason");
    }

    @Test
    void decidesNothingWithoutAnApplicationAndConsent() {
        assertRejected(decide(asked(), decision(true, "harm"), 1), "no-application");
        assertRejected(decide(after(asked(), new TakeApplication(application(3, false)), 0),
                decision(true, "complaints"), 1), "no-consent");
    }

    @Test
    void asksNobodyAndConcludesNothingBeforeTheThresholdIsMet() {
        CaseReview notMet = after(after(asked(), new TakeApplication(application(1, true)), 0),
                decision(false, "not-met"), 1);

        assertRejected(decide(notMet, new AskBody(new Id("inf-1"), POLICE, "What?"), 2), "threshold-not-met");
        assertRejected(decide(asked(), new HoldPanel(LocalDate.of(2026, 12, 1), List.of(POLICE)), 2),
                "threshold-not-met");
        assertRejected(decide(notMet, new Conclude("None", List.of()), 2), "threshold-not-met");
        CaseReview met = after(after(asked(), new TakeApplication(application(3, true)), 0),
                decision(true, "complaints"), 1);
        assertRejected(decide(met, new Conclude("None", List.of()), 2), "no-panel");
    }

    @Test
    void takesAnAnswerOnceOrTheReasonWhyThereIsNone() {
        CaseReview asked = after(after(after(asked(), new TakeApplication(application(3, true)), 0),
                decision(true, "complaints"), 1), new AskBody(new Id("inf-1"), POLICE, "What?"), 2);

        assertRejected(decide(asked, new TakeAnswer(new Id("inf-1"), null, null), 3), "answer");
        assertRejected(decide(asked, new TakeAnswer(new Id("inf-2"), "Yes", null), 3), "request-unknown");
        CaseReview refused = after(asked, new TakeAnswer(new Id("inf-1"), null, new Code("data-protection")), 3);
        assertRejected(decide(refused, new TakeAnswer(new Id("inf-1"), "Yes", null), 4), "answered");
    }

    @Test
    void hearsAnAppealInTimeOnce() {
        CaseReview notMet = after(after(asked(), new TakeApplication(application(1, true)), 0),
                decision(false, "not-met"), 1);

        assertRejected(decide(asked(), new Appeal("Unfair"), 1), "nothing-to-appeal");
        assertRejected(decide(notMet, new Appeal("Unfair"), 40), "appeal-too-late");
        CaseReview appealed = after(notMet, new Appeal("Unfair"), 20);
        assertThat(appealed.status()).isEqualTo("appealed");
        assertRejected(decide(appealed, new Appeal("Unfair"), 21), "appealed");
        assertThat(after(appealed, new DecideAppeal(true, null), 25).status()).isEqualTo("appeal-decided");
    }

    @Test
    void hasADeadlineForEachStepInWorkingDays() {
        CaseReview met = after(after(asked(), new TakeApplication(application(3, true)), 0),
                decision(true, "complaints"), 1);

        assertThat(ReviewDeadlines.of(asked(), PRACTICE, OFFICE)).extracting(ReviewDeadlines.Deadline::dueOn)
                .containsExactly(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 12, 7));
        ReviewDeadlines.Deadline panel = ReviewDeadlines.of(met, PRACTICE, OFFICE).getLast();
        assertThat(panel.step()).isEqualTo("panel");
        assertThat(panel.dueOn()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(panel.overdueOn(LocalDate.of(2026, 12, 16))).isTrue();
    }

    @Test
    void countsTheFourNumbersOfAFinancialYear() {
        CaseReview notMet = after(after(asked(), new TakeApplication(application(1, true)), 0),
                decision(false, "not-met"), 1);
        CaseReview concluded = after(after(after(after(asked(), new TakeApplication(application(3, true)), 0),
                decision(true, "complaints"), 1), new HoldPanel(LocalDate.of(2026, 12, 1), List.of(POLICE)), 15),
                new Conclude("Done", List.of()), 200);

        assertThat(StatutoryNumbers.of(2026, List.of(asked(), notMet, concluded)))
                .isEqualTo(new StatutoryNumbers(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31), 3, 1, 0, 0));
        assertThat(StatutoryNumbers.of(2027, List.of(asked(), notMet, concluded)))
                .isEqualTo(new StatutoryNumbers(LocalDate.of(2027, 4, 1), LocalDate.of(2028, 3, 31), 0, 0, 1, 0));
    }

    @Test
    void keepsCountingWithoutAWordOnceItIsErased() {
        CaseReview notMet = after(after(asked(), new TakeApplication(application(1, true)), 0),
                decision(false, "not-met"), 1);
        CaseReview concluded = after(after(after(after(asked(), new TakeApplication(application(3, true)), 0),
                decision(true, "complaints"), 1), new HoldPanel(LocalDate.of(2026, 12, 1), List.of(POLICE)), 15),
                new Conclude("Done", List.of(new Recommendation(new Id("rec-1"), POLICE, "Patrol", null))), 20);
        CaseReviews before = new CaseReviews(List.of(asked(), notMet, concluded));

        CaseReviews remains = before.remains().orElseThrow();

        assertThat(StatutoryNumbers.of(2026, remains.all())).isEqualTo(StatutoryNumbers.of(2026, before.all()));
        assertThat(remains.all()).allSatisfy(review -> {
            assertThat(review.application()).isNull();
            assertThat(review.applied().bySystem()).isTrue();
        });
        assertThat(remains.all().getLast().conclusion().summary()).isEqualTo("erased");
        assertThat(CaseReviews.NONE.remains()).isEmpty();
    }

    private static CaseReview asked() {
        return CaseReview.appliedFor(REVIEW, Act.ofSystem(MONDAY));
    }

    private static CaseReview.Application application(int complaints, boolean consent) {
        return new CaseReview.Application(IntStream.range(0, complaints)
                .mapToObj(i -> new Complaint(LocalDate.of(2026, 11, 1 + i), LocalDate.of(2026, 11, 1 + i),
                        LocalDate.of(2026, 11, 1 + i), POLICE, null, null))
                .toList(), "No sleep", "Quiet", consent, false);
    }

    private static DecideThreshold decision(boolean met, String reason) {
        return new DecideThreshold(met, new Code(reason), null);
    }

    private static Outcome<CaseReview> decide(CaseReview review, ReviewCommand command, int days) {
        return new ReviewRules(CASE, review, PRACTICE, OFFICE, new Act("officer-1", MONDAY.plus(Duration.ofDays(days))))
                .decide(command);
    }

    private static CaseReview after(CaseReview review, ReviewCommand command, int days) {
        return accepted(decide(review, command, days)).state();
    }

    private static Accepted<CaseReview> accepted(Outcome<CaseReview> outcome) {
        return (Accepted<CaseReview>) outcome;
    }

    private static void assertRejected(Outcome<CaseReview> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ");
        });
    }
}

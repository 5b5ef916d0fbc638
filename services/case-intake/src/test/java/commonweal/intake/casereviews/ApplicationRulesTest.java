package commonweal.intake.casereviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseReviewRequested;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.casereviews.ReviewApplication.Erased;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.retention.KeptFor;

import static commonweal.intake.casereviews.QualifyingComplaintsTest.PRACTICE;
import static commonweal.intake.clocks.ClockFixtures.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An application that came in by itself on Monday 16 November 2026. */
class ApplicationRulesTest {

    private static final Id CASE = new Id("case-1");
    private static final Code WITHDRAWN = new Code("withdrawn");
    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final Act OFFICER = new Act("officer-1", MONDAY.plus(Duration.ofDays(2)));
    private static final Applicant APPLICANT = new Applicant("Robin Invented", null, "01632 960007", null, null);

    @Test
    void waitsForACase() {
        Accepted<ReviewApplication> received = accepted(ApplicationRules.receive(received(DAY)));

        assertThat(received.state()).isInstanceOf(ReviewApplication.Waiting.class);
        assertThat(received.events()).isEmpty();
    }

    @Test
    void tellsOfAtLeastOneComplaintThatWasMade() {
        assertRejected(ApplicationRules.receive(received(DAY.plusDays(1))), "complained-on");
        assertRejected(ApplicationRules.receive(new Received(new Code("hollowdene"), "A-1234-5678", "hash",
                new CaseReview.Application(List.of(), null, null, true, false, APPLICANT), MONDAY)), "complaints");
    }

    @Test
    void canBeAnswered() {
        assertThatThrownBy(() -> new Applicant("Robin Invented", null, null, " ", null))
                .hasMessageContaining("at least one of email, phone, address");
        assertThatThrownBy(() -> new Applicant(" ", "robin@example.org", null, null, null))
                .hasMessageContaining("applicant.name: none");
        assertThatThrownBy(() -> new Applicant("Robin Invented", "robin", null, null, null))
                .hasMessageContaining("applicant.email: 'robin'");
    }

    @Test
    void beginsAReviewInTheCaseItIsAboutAsOfTheDayItCame() {
        Accepted<ReviewApplication> placed = accepted(ApplicationRules.place(aWaitingOne(), CASE, OFFICER));

        assertThat(placed.events())
                .containsExactly(new CaseReviewRequested(CASE, aWaitingOne().id(), DAY));
        assertThat(ReviewDeadlines.of(aWaitingOne().review(), PRACTICE, OFFICE).getFirst().dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 19));
        assertRejected(ApplicationRules.place((Live) placed.state(), new Id("case-2"), OFFICER), "placed");
        assertRejected(ApplicationRules.setAside((Live) placed.state(), WITHDRAWN, OFFICER), "placed");
    }

    @Test
    void isErasedOnceItWasSetAsideForLongEnough() {
        ReviewApplication.SetAside aside = (ReviewApplication.SetAside) accepted(
                ApplicationRules.setAside(aWaitingOne(), WITHDRAWN, OFFICER)).state();
        KeptFor aYear = new KeptFor(Period.ofYears(1));
        Act dayBefore = Act.ofSystem(Instant.parse("2027-11-17T23:59:00Z"));
        Act inTime = Act.ofSystem(Instant.parse("2027-11-18T00:01:00Z"));

        assertRejected(ApplicationRules.eraseWhenDue(aside, aYear, dayBefore), "not-due");
        assertThat(accepted(ApplicationRules.eraseWhenDue(aside, aYear, inTime)).state())
                .isEqualTo(new Erased(aside.id(), aside.partnership(), inTime.at()));
    }

    @Test
    void isSetAsideForAReasonThatIsOnTheList() {
        ReviewApplication aside = accepted(ApplicationRules.setAside(aWaitingOne(), WITHDRAWN, OFFICER)).state();

        assertThat(progress((Live) aside, Optional.empty()).status()).isEqualTo("set-aside");
        assertRejected(ApplicationRules.setAside(aWaitingOne(), new Code("boring"), OFFICER), "reason");
        assertRejected(ApplicationRules.place((Live) aside, CASE, OFFICER), "set-aside");
    }

    @Test
    void leavesNothingWhenItIsErasedBeforeItHasACase() {
        assertThat(accepted(ApplicationRules.erase(aWaitingOne(), OFFICER)).state())
                .isEqualTo(new Erased(aWaitingOne().id(), new Code("hollowdene"), OFFICER.at()));
        Live placed = (Live) accepted(ApplicationRules.place(aWaitingOne(), CASE, OFFICER)).state();
        assertRejected(ApplicationRules.erase(placed, OFFICER), "placed");
    }

    @Test
    void keepsWhoAppliedWhenAnOfficerWritesItDownAnew() {
        CaseReview review = aWaitingOne().review();

        CaseReview after = review.with(new CaseReview.Application(List.of(), "No sleep", null, true, false));

        assertThat(after.application().applicant()).isEqualTo(APPLICANT);
        assertThat(after.application().harm()).isEqualTo("No sleep");
    }

    @Test
    void tellsTheApplicantWhatComesNextAndByWhen() {
        ApplicationProgress waiting = progress(aWaitingOne(), Optional.empty());
        assertThat(waiting.status()).isEqualTo("received");
        assertThat(waiting.nextStep()).isEqualTo(
                new ApplicationProgress.Next("We tell you that your application has come.",
                        LocalDate.of(2026, 11, 19)));

        Live placed = (Live) accepted(ApplicationRules.place(aWaitingOne(), CASE, OFFICER)).state();
        CaseReview notMet = aWaitingOne().review()
                .with(new CaseReview.Decision(false, new Code("not-met"), "Words for the file", OFFICER));
        ApplicationProgress decided = progress(placed, Optional.of(notMet));
        assertThat(decided.status()).isEqualTo("threshold-not-met");
        assertThat(decided.steps()).extracting(ApplicationProgress.Step::text)
                .containsExactly("You applied for a review.", "We decided that there will be no review.");
        assertThat(decided.nextStep()).isNull();
    }

    private static ApplicationProgress progress(Live application, Optional<CaseReview> review) {
        return ApplicationProgress.of(application, review, PRACTICE, OFFICE);
    }

    private static Live aWaitingOne() {
        return new ReviewApplication.Waiting(received(DAY));
    }

    private static Received received(LocalDate complainedOn) {
        return new Received(new Code("hollowdene"), "A-1234-5678", "hash",
                new CaseReview.Application(
                        List.of(new Complaint(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1), complainedOn, null,
                                null, null)),
                        null, "Quiet", true, false, APPLICANT),
                MONDAY);
    }

    private static Accepted<ReviewApplication> accepted(Outcome<ReviewApplication> outcome) {
        return (Accepted<ReviewApplication>) outcome;
    }

    private static void assertRejected(Outcome<ReviewApplication> outcome, String code) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains("(expected: ");
        });
    }
}

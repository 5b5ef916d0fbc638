package commonweal.tasking.referrals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ActionAssigned;
import commonweal.events.TaskingEvent.ActionCompleted;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.ReferralAccepted;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralDeclined;
import commonweal.events.TaskingEvent.ReferralMade;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;

import static commonweal.tasking.referrals.ReferralFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HandleReferralTest {

    private static final Code IMPROVED = new Code("improved");

    @Test
    void anOfficerRefersAnOpenCase() {
        var done = done(decide(refer("Please visit"), after(opened(1)), 2));

        assertThat(done.state()).isInstanceOfSatisfying(MadeReferral.class, made -> {
            assertThat(made.asking()).isEqualTo(new Asking(Asking.PERSON, 1, day(2), CHAIR));
            assertThat(made.dossier().description().asked()).isEqualTo("Please visit");
        });
        assertThat(done.events())
                .containsExactly(new ReferralMade(done.state().id(), CASE, ASB.code(), new Code("person")));
    }

    @Test
    void aCaseIsBeforeAGroupOnce() {
        assertRefused(refer(null), aMadeReferral(), Why.STATE, "referral-made");
        assertRefused(refer(null), anAcceptedReferral(), Why.STATE, "referral-accepted");
    }

    @Test
    void aHighBandAddsNothingToAReferralByHand() {
        Referral byHand = done(decide(refer(null), after(opened(1)), 2)).state();

        assertThat(after(byHand, band("high", 3)).howItCame()).isEqualTo(byHand.howItCame());
    }

    @Test
    void aDeclinedCaseMayBeReferredByHandAgain() {
        Referral declined = done(decide(decline(), aMadeReferral(), 3)).state();

        assertThat(done(decide(refer(null), declined, 4)).state()).isInstanceOf(MadeReferral.class);
    }

    @Test
    void onlyAnOpenCaseIsReferred() {
        ReferralCommand refer = refer(null);

        assertRefused(refer, after(band("low", 1)), Why.STATE, "case-not-opened");
        assertRefused(refer, after(opened(1), closed(2)), Why.STATE, "case-closed");
        assertRefused(refer, after(opened(1), merged(2)), Why.STATE, "case-merged");
        assertRefused(refer, after(opened(1), erased(2)), Why.STATE, "case-erased");
    }

    @Test
    void theGroupTakesACaseOnWithALeadAgency() {
        var done = done(decide(new ReferralCommand.Accept(POLICE, new Code("serious"), null), aMadeReferral(), 3));

        assertThat(done.state().howItWasTaken()).contains(new Acceptance(POLICE, new Code("serious"), day(3), null));
        assertThat(done.events())
                .containsExactly(
                        new ReferralAccepted(done.state().id(), CASE, ASB.code(), POLICE, new Code("serious")));
    }

    @Test
    void theLeadAgencySitsInTheGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(new ReferralCommand.Accept(HOUSING, null, null), aMadeReferral(), 3))
                .withMessage("leadAgency: 'housing' (expected: an agency of ASB Task Group: council, police)");
    }

    @Test
    void theGroupDeclinesACaseWithAReason() {
        var done = done(decide(decline(), aMadeReferral(), 3));

        assertThat(done.events())
                .containsExactly(new ReferralDeclined(done.state().id(), CASE, ASB.code(), new Code("other-group")));
    }

    @Test
    void anAgencyIsGivenAnActionAndCompletesIt() {
        AcceptedReferral assigned = anAcceptedReferralWithAnAction();
        Id action = assigned.dossier().actions().getFirst().id();

        var done = done(decide(complete(action, POLICE), assigned, 5));

        assertThat(done.events())
                .containsExactly(new ActionCompleted(assigned.id(), CASE, action, POLICE, new Code("done")));
        assertThat(((AcceptedReferral) done.state()).dossier().action(action)).get()
                .satisfies(completed -> assertThat(completed.completion()).isNotNull());
    }

    @Test
    void actionsAreNumberedWithinTheirReferral() {
        AcceptedReferral first = anAcceptedReferralWithAnAction();

        var second = done(decide(new ReferralCommand.Assign(COUNCIL, "Write", date(4)), first, 4));

        assertThat(second.events()).singleElement().isInstanceOfSatisfying(ActionAssigned.class,
                assigned -> assertThat(assigned.actionId().value()).endsWith("-2"));
    }

    @Test
    void anActionIsNotDueBeforeItIsGiven() {
        assertRefused(new ReferralCommand.Assign(POLICE, "Visit", date(2)), anAcceptedReferral(), Why.REQUEST,
                "due-in-the-past");
    }

    @Test
    void anActionSaysWhatIsToBeDone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decide(new ReferralCommand.Assign(POLICE, " ", date(9)), anAcceptedReferral(), 4))
                .withMessage("what: 0 characters (expected: 1 to 1000)");
    }

    @Test
    void anAgencyCompletesItsOwnActionsOnly() {
        AcceptedReferral assigned = anAcceptedReferralWithAnAction();

        assertRefused(complete(assigned.dossier().actions().getFirst().id(), COUNCIL), assigned, Why.PERSON,
                "other-agency");
    }

    @Test
    void anActionIsCompletedOnceAndMustExist() {
        AcceptedReferral assigned = anAcceptedReferralWithAnAction();
        Id action = assigned.dossier().actions().getFirst().id();
        Referral completed = done(decide(complete(action, POLICE), assigned, 5)).state();

        assertRefused(complete(action, POLICE), completed, Why.STATE, "action-completed");
        assertRefused(complete(new Id("act-0-9"), POLICE), assigned, Why.REQUEST, "no-such-action");
    }

    @Test
    void everyReviewIsKept() {
        Referral once = done(
                decide(new ReferralCommand.Review(new Code("worse"), "worse", null, null), anAcceptedReferral(), 5))
                .state();

        var twice = done(decide(new ReferralCommand.Review(IMPROVED, "improved", "Quiet since", null), once, 9));

        assertThat(((AcceptedReferral) twice.state()).dossier().reviews()).extracting(BehaviourReview::rating)
                .containsExactly(new Code("worse"), IMPROVED);
        assertThat(twice.events()).singleElement().isInstanceOfSatisfying(BehaviourReviewed.class,
                reviewed -> assertThat(reviewed.rating()).isEqualTo(IMPROVED));
    }

    @Test
    void workWithTheFamilyStartsOnce() {
        ReferralCommand start = new ReferralCommand.StartFamilyWork(COUNCIL);
        var started = done(decide(start, anAcceptedReferral(), 5));

        assertThat(started.events()).containsExactly(new FamilyWorkStarted(started.state().id(), CASE, COUNCIL));
        assertRefused(start, started.state(), Why.STATE, "family-work-started");
    }

    @Test
    void theGroupConcludesItsWork() {
        var done = done(decide(conclude(), anAcceptedReferral(), 5));

        assertThat(done.events())
                .containsExactly(new ReferralConcluded(done.state().id(), CASE, new Code("resolved")));
    }

    @Test
    void theGroupPutsItsDecisionOff() {
        var done = done(decide(new ReferralCommand.Defer(date(9), "The landlord is to be asked"), aMadeReferral(), 3));

        assertThat(done.state()).isInstanceOfSatisfying(MadeReferral.class, made -> {
            assertThat(made.deferral()).isEqualTo(new Deferral(date(9), "The landlord is to be asked"));
            assertThat(made.dossier().story().getLast().text()).isEqualTo(
                    "The ASB Task Group put off its decision until 9 September 2026: The landlord is to be asked");
        });
        assertThat(done.events()).isEmpty();
        assertRefused(new ReferralCommand.Defer(date(2), "Too late"), aMadeReferral(), Why.REQUEST,
                "until-in-the-past");
    }

    @Test
    void aDecisionAfterADeferralEndsIt() {
        Referral deferred = done(decide(new ReferralCommand.Defer(null, "More is to come"), aMadeReferral(), 3))
                .state();

        assertThat(done(decide(decline(), deferred, 4)).state().status()).isEqualTo(new Code("declined"));
        assertThat(after(deferred, band("high", 5))).isEqualTo(after(deferred, band("high", 5)))
                .isInstanceOfSatisfying(MadeReferral.class, made -> assertThat(made.deferral()).isNotNull());
    }

    @Test
    void theGroupIsToldMoreAboutACaseThatItWasReferredByRisk() {
        Referral told = done(decide(describe(Map.of(new Code("tried"), " Mediation ", new Code("tenure"), "Rented")),
                aMadeReferral(), 3)).state();
        Referral corrected = done(decide(describe(Map.of(new Code("tenure"), "")), told, 4)).state();

        Description description = ((MadeReferral) corrected).dossier().description();
        assertThat(description.subject()).isEqualTo(new Code("victim"));
        assertThat(description.details()).isEqualTo(Map.of(new Code("tried"), "Mediation"));
    }

    @Test
    void aReferralThatIsOverIsNotDescribed() {
        assertRefused(describe(Map.of()), done(decide(decline(), aMadeReferral(), 3)).state(), Why.STATE,
                "referral-declined");
    }

    @Test
    void theBehaviourIsReviewedWhenTheGroupSaysOrAfterItsUsualTime() {
        var usual = done(decide(new ReferralCommand.Accept(POLICE, null, null), aMadeReferral(), 3)).state();
        var said = done(decide(new ReferralCommand.Review(IMPROVED, "improved", null, date(9)), usual, 5)).state();

        assertThat(((AcceptedReferral) usual).dossier().work().reviewOn()).isEqualTo(date(3).plusDays(28));
        assertThat(((AcceptedReferral) said).dossier().work().reviewOn()).isEqualTo(date(9));
        assertRefused(new ReferralCommand.Review(IMPROVED, "improved", null, date(2)), usual, Why.REQUEST,
                "review-in-the-past");
        assertRefused(new ReferralCommand.Accept(POLICE, null, date(2)), aMadeReferral(), Why.REQUEST,
                "review-in-the-past");
    }

    @Test
    void whatIsDecidedInAMeetingBearsItsId() {
        Referral concluded = done(decide(conclude(), anAcceptedReferralWithAnAction(), 9)).state();

        assertThat(((EndedReferral) concluded).dossier().story()).extracting(Entry::meeting).containsExactly(null,
                MEETING, MEETING, MEETING);
        assertThat(((EndedReferral) concluded).dossier().actions()).extracting(AgencyAction::meeting)
                .containsExactly(MEETING);
    }

    static List<ReferralCommand> workOfTheGroup() {
        return List.of(new ReferralCommand.Assign(POLICE, "Visit", date(20)),
                complete(new Id("act-0-1"), POLICE), new ReferralCommand.Review(IMPROVED, "improved", null, null),
                new ReferralCommand.StartFamilyWork(POLICE), conclude());
    }

    @ParameterizedTest
    @MethodSource("workOfTheGroup")
    void nothingIsDoneToACaseThatTheGroupHasNotTakenOn(ReferralCommand command) {
        assertRefused(command, after(opened(1)), Why.STATE, "referral-pending");
        assertRefused(command, aMadeReferral(), Why.STATE, "referral-made");
        assertRefused(command, after(opened(1), band("high", 2), closed(3)), Why.STATE, "referral-withdrawn");
        assertRefused(command, done(decide(conclude(), anAcceptedReferral(), 5)).state(), Why.STATE,
                "referral-concluded");
        assertRefused(command, after(erased(1)), Why.STATE, "referral-erased");
    }

    @Test
    void aDecisionIsTakenOnce() {
        assertRefused(new ReferralCommand.Accept(POLICE, null, null), anAcceptedReferral(), Why.STATE,
                "referral-accepted");
        assertRefused(decline(), anAcceptedReferral(), Why.STATE, "referral-accepted");
    }

    @Test
    void theStoryIsToldInPlainWords() {
        Referral concluded = done(decide(conclude(), anAcceptedReferralWithAnAction(), 9)).state();

        assertThat(((EndedReferral) concluded).dossier().story()).extracting(Entry::text).containsExactly(
                "Referred to the ASB Task Group because the risk was confirmed as high.",
                "The ASB Task Group took the case on. Lead agency: Police.",
                "Police was given an action, due 20 September 2026.",
                "The ASB Task Group ended its work on the case: problem resolved.");
    }

    private static ReferralCommand decline() {
        return new ReferralCommand.Decline(new Code("other-group"), "for another group");
    }

    private static ReferralCommand describe(Map<Code, String> details) {
        return new ReferralCommand.Describe(
                new ReferralCommand.Telling(new Code("victim"), null, null, details));
    }

    private static ReferralCommand conclude() {
        return new ReferralCommand.Conclude(new Code("resolved"), "problem resolved");
    }

    private static ReferralCommand complete(Id action, Code onlyOf) {
        return new ReferralCommand.Complete(action, new Code("done"), "done", null, onlyOf);
    }

    private static void assertRefused(ReferralCommand command, Referral referral, Why why, String code) {
        Outcome.Refused<Referral> refused = refused(decide(command, referral, 5));
        assertThat(refused.why()).isEqualTo(why);
        assertThat(refused.code()).isEqualTo(new Code(code));
        assertThat(refused.sentence()).contains("(expected: ").hasSizeLessThan(250);
    }
}

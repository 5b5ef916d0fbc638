package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ReferralCarriedOver;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.events.TaskingEvent.ReferralMade;

import static commonweal.tasking.referrals.ReferralFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

class FollowCaseTest {

    private final List<DomainEvent> told = new ArrayList<>();

    @Test
    void putsAnOpenCaseWithAHighBandBeforeTheGroup() {
        Referral referral = hear(opened(1), band("high", 2));

        assertThat(referral).isInstanceOfSatisfying(MadeReferral.class,
                made -> assertThat(made.asking()).isEqualTo(new Asking(Asking.HIGH_BAND, 1, day(2), null)));
        assertThat(told).containsExactly(new ReferralMade(referral.id(), CASE, ASB.code(), new Code("high-band")));
    }

    @Test
    void doesSoWhicheverIsHeardFirst() {
        assertThat(hear(band("high", 2), opened(1))).isEqualTo(after(opened(1), band("high", 2)));
    }

    @Test
    void doesSoOnceHoweverOftenTheBandIsConfirmed() {
        hear(opened(1), band("high", 2), band("high", 3), band("medium", 4), band("high", 5));

        assertThat(told).hasSize(1);
    }

    @Test
    void leavesLowerBandsToTheCaseworkers() {
        assertThat(hear(opened(1), band("medium", 2), band("low", 3))).isInstanceOf(PendingReferral.class);
    }

    @Test
    void leavesHighBandsToTheGroupThatTakesThem() {
        assertThat(after(TCG, null, List.of(opened(1), band("high", 2)), told)).isInstanceOf(PendingReferral.class);
    }

    @Test
    void makesNoReferralOfAClosedCase() {
        assertThat(hear(opened(1), closed(3), band("high", 2))).isInstanceOf(PendingReferral.class);
        assertThat(told).isEmpty();
    }

    @Test
    void withdrawsTheReferralOfACaseThatIsClosed() {
        Referral referral = hear(opened(1), band("high", 2), closed(3));

        assertThat(referral.status()).isEqualTo(new Code("withdrawn"));
        assertThat(told).last().isEqualTo(new ReferralConcluded(referral.id(), CASE, new Code("case-closed")));
    }

    @Test
    void keepsWhatTheGroupDidWhenTheCaseIsClosed() {
        Referral withdrawn = after(anAcceptedReferralWithAnAction(), closed(9));

        assertThat(withdrawn).isInstanceOfSatisfying(EndedReferral.class, referral -> {
            assertThat(referral.howItWasTaken()).isEqualTo(anAcceptedReferral().howItWasTaken());
            assertThat(referral.dossier().actions()).hasSize(1);
        });
    }

    @Test
    void refersAReopenedCaseAgainWhileItsBandIsHigh() {
        Referral referral = hear(opened(1), band("high", 2), closed(3), reopened(4));

        assertThat(referral).isInstanceOfSatisfying(MadeReferral.class,
                made -> assertThat(made.asking()).isEqualTo(new Asking(Asking.HIGH_BAND, 2, day(4), null)));
    }

    @Test
    void refersAReopenedCaseWithALoweredBandOnlyWhenItIsHighAgain() {
        Referral lowered = hear(opened(1), band("high", 2), band("low", 3), closed(4), reopened(5));

        assertThat(lowered.status()).isEqualTo(new Code("withdrawn"));
        assertThat(after(lowered, band("high", 6))).isInstanceOf(MadeReferral.class);
    }

    @Test
    void letsTheGroupsDecisionStandForTheEpisode() {
        Referral declined = done(decide(new ReferralCommand.Decline(new Code("other-group"), "for another group"),
                aMadeReferral(), 3)).state();

        assertThat(after(declined, band("high", 4)).status()).isEqualTo(new Code("declined"));
        assertThat(after(declined, closed(5), reopened(6)).status()).isEqualTo(new Code("made"));
    }

    @Test
    void carriesTheReferralOfACaseThatBecamePartOfAnother() {
        Referral referral = hear(opened(1), band("high", 2), merged(3));

        assertThat(referral).isInstanceOfSatisfying(MergedReferral.class,
                merged -> assertThat(merged.merge().into()).isEqualTo(OTHER_CASE));
        assertThat(told).endsWith(new ReferralConcluded(referral.id(), CASE, new Code("case-merged")),
                carriedOver(null));
    }

    @Test
    void carriesItAlsoWhenTheRiskIsHeardOfAfterwards() {
        hear(opened(1), merged(3), band("high", 2));

        assertThat(told).containsExactly(carriedOver(null));
    }

    @Test
    void carriesNothingWhenNothingWasBeforeTheGroup() {
        hear(opened(1), band("low", 2), merged(3));

        assertThat(told).isEmpty();
    }

    @Test
    void givesItBackAsItWasWhenTheMergeIsUndone() {
        Referral back = after(ASB, anAcceptedReferralWithAnAction(), List.of(merged(8), unmerged(9)), told);

        assertThat(back).isInstanceOfSatisfying(AcceptedReferral.class, accepted -> {
            assertThat(accepted.acceptance()).isEqualTo(anAcceptedReferral().acceptance());
            assertThat(accepted.dossier().actions()).hasSize(1);
        });
        assertThat(told).extracting(DomainEvent::type).containsExactly("referral-concluded", "referral-carried-over",
                "referral-made", "referral-accepted", "referral-taken-back");
    }

    @Test
    void anAgencyStillCompletesWhatItWasGivenBeforeTheMerge() {
        Referral merged = after(anAcceptedReferralWithAnAction(), merged(8));
        Id action = ((MergedReferral) merged).dossier().actions().getFirst().id();

        var done = done(
                decide(new ReferralCommand.Complete(action, new Code("done"), "done", null, POLICE), merged, 9));

        assertThat(done.state()).isInstanceOfSatisfying(MergedReferral.class,
                still -> assertThat(still.dossier().actions().getFirst().completion()).isNotNull());
    }

    @Test
    void theSurvivingCaseIsBeforeTheGroupWithWhatJoinedIt() {
        Referral waiting = hear(opened(1), joined(null, 3));
        Referral takenOn = after(ASB, null, List.of(opened(1), joined(POLICE, 3)), told);

        assertThat(waiting).isInstanceOfSatisfying(MadeReferral.class,
                made -> assertThat(made.asking().cause()).isEqualTo(new Code("case-merged")));
        assertThat(takenOn).isInstanceOfSatisfying(AcceptedReferral.class,
                accepted -> assertThat(accepted.acceptance().leadAgency()).isEqualTo(POLICE));
        assertThat(told).extracting(DomainEvent::type).containsExactly("referral-made", "referral-made",
                "referral-accepted");
    }

    @Test
    void whatTheGroupTookOnItselfStaysWhenTheOtherCaseLeaves() {
        Referral both = after(anAcceptedReferral(), joined(COUNCIL, 5));

        assertThat(after(both, left(6)).howItWasTaken()).isEqualTo(anAcceptedReferral().howItWasTaken());
    }

    @Test
    void whatCameWithAnotherCaseLeavesWithIt() {
        Referral alone = hear(opened(1), joined(POLICE, 3), left(4));
        Referral highToo = after(opened(1), joined(POLICE, 3), band("high", 3), left(4));

        assertThat(alone).isInstanceOfSatisfying(EndedReferral.class,
                ended -> assertThat(ended.ending().reason()).isEqualTo(new Code("case-unmerged")));
        assertThat(highToo).isInstanceOf(MadeReferral.class);
    }

    @Test
    void aCaseThatJoinsIsNotCoveredByWhatTheGroupDecidedBefore() {
        Referral declined = done(decide(new ReferralCommand.Decline(new Code("other-group"), "for another group"),
                aMadeReferral(), 3)).state();

        assertThat(after(declined, joined(POLICE, 4))).isInstanceOf(AcceptedReferral.class);
    }

    @Test
    void aCaseThatWasSplitOffBeginsWithoutAReferral() {
        Referral begun = hear(new CaseNews.SplitOff(day(2)));

        assertThat(begun).isInstanceOf(PendingReferral.class);
        assertThat(told).isEmpty();
        assertThat(after(begun, band("high", 3))).isInstanceOf(MadeReferral.class);
    }

    @Test
    void keepsNothingOfAnErasedCaseAndNeverLetsItComeBack() {
        Referral erased = after(anAcceptedReferralWithAnAction(), erased(9));

        assertThat(erased).isEqualTo(new ErasedReferral(Dossier.idOf(CASE, ASB.code()), HOLLOWDENE, CASE, ASB.code()));
        assertThat(after(erased, band("high", 10), opened(1), reopened(11))).isEqualTo(erased);
    }

    private Referral hear(CaseNews... news) {
        return after(ASB, null, List.of(news), told);
    }

    private static ReferralCarriedOver carriedOver(@Nullable Code leadAgency) {
        return new ReferralCarriedOver(Dossier.idOf(CASE, ASB.code()), CASE, ASB.code(),
                Dossier.idOf(OTHER_CASE, ASB.code()), OTHER_CASE, day(3), leadAgency, null);
    }
}

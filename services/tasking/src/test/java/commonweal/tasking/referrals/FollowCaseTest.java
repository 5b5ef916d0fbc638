package commonweal.tasking.referrals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
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
                made -> assertThat(made.asking()).isEqualTo(new Asking(Asking.HIGH_BAND, 1, day(2), null, null)));
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

        assertThat(withdrawn).isInstanceOfSatisfying(WithdrawnReferral.class, referral -> {
            assertThat(referral.howItWasTaken()).isEqualTo(anAcceptedReferral().howItWasTaken());
            assertThat(referral.dossier().actions()).hasSize(1);
        });
    }

    @Test
    void refersAReopenedCaseAgainWhileItsBandIsHigh() {
        Referral referral = hear(opened(1), band("high", 2), closed(3), reopened(4));

        assertThat(referral).isInstanceOfSatisfying(MadeReferral.class,
                made -> assertThat(made.asking()).isEqualTo(new Asking(Asking.HIGH_BAND, 2, day(4), null, null)));
    }

    @Test
    void refersAReopenedCaseWithALoweredBandOnlyWhenItIsHighAgain() {
        Referral lowered = hear(opened(1), band("high", 2), band("low", 3), closed(4), reopened(5));

        assertThat(lowered).isInstanceOf(WithdrawnReferral.class);
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
    void withdrawsTheReferralOfACaseThatBecamePartOfAnother() {
        Referral referral = hear(opened(1), band("high", 2), merged(3));

        assertThat(referral.status()).isEqualTo(new Code("withdrawn"));
        assertThat(told).last().isEqualTo(new ReferralConcluded(referral.id(), CASE, new Code("case-merged")));
    }

    @Test
    void makesItAgainWhenTheMergeIsUndone() {
        assertThat(hear(opened(1), band("high", 2), merged(3), unmerged(4))).isInstanceOf(MadeReferral.class);
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
}

package commonweal.tasking.meetings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralFixtures;

import static commonweal.tasking.referrals.ReferralFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

/** The agenda builds itself; the minutes are what was done to the referrals. */
class AgendaTest {

    @Test
    void hasWhatIsNew() {
        assertThat(Agenda.of(List.of(aMadeReferral()), date(10))).singleElement().satisfies(item -> {
            assertThat(item.why()).isEqualTo(new Code("new"));
            assertThat(item.sentence()).isEqualTo("Referred on 2 September 2026 by a confirmed high risk.");
        });
    }

    @Test
    void hasWhatWasPutOffFromTheDayThatWasSaid() {
        Referral deferred = ReferralFixtures.aDeferredReferral(date(9));

        assertThat(Agenda.of(List.of(deferred), date(8))).isEmpty();
        assertThat(Agenda.of(List.of(deferred), date(9))).extracting(AgendaItem::why)
                .containsExactly(new Code("deferred"));
    }

    @Test
    void hasReviewsThatAreDueAndActionsThatAreOverdue() {
        Referral accepted = anAcceptedReferralWithAnAction();

        assertThat(Agenda.of(List.of(accepted), date(20))).isEmpty();
        assertThat(Agenda.of(List.of(accepted), date(21))).extracting(AgendaItem::sentence)
                .containsExactly("An action is overdue.");
        assertThat(Agenda.of(List.of(accepted), date(3).plusDays(28))).extracting(AgendaItem::sentence).containsExactly(
                "The behaviour was to be reviewed by 1 October 2026. An action is overdue.");
    }

    @Test
    void hasNothingThatIsOver() {
        Map<Code, Referral> others = everyState().stream().filter(referral -> !referral.isActive())
                .collect(Collectors.toMap(Referral::status, Function.identity(), (one, other) -> one));

        assertThat(Agenda.of(others.values(), date(30))).isEmpty();
    }

    @Test
    void putsWhatIsNewFirst() {
        assertThat(Agenda.of(List.of(anAcceptedReferralWithAnAction(), aMadeReferral()), date(25)))
                .extracting(AgendaItem::why).containsExactly(new Code("new"), new Code("action-overdue"));
    }

    @Test
    void theMinutesSayWhatWasDecidedInTheMeetingAndNothingElse() {
        Referral accepted = anAcceptedReferralWithAnAction();

        assertThat(DrawMinutes.decisions(MEETING, accepted)).containsExactly(
                "The ASB Task Group took the case on. Lead agency: Police.",
                "Police was given an action, due 20 September 2026.");
        assertThat(DrawMinutes.decisions(MeetingTest.open().id(), accepted)).isEmpty();
        assertThat(DrawMinutes.decisions(MEETING, null)).isEmpty();
    }
}

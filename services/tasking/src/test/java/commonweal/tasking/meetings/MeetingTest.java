package commonweal.tasking.meetings;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.referrals.ReferralFixtures;

import static org.assertj.core.api.Assertions.assertThat;

public class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    public static Outcome<Meeting> hold(LocalDate day) {
        return Meeting.hold(new Code("hollowdene"), ReferralFixtures.ASB, day, "user-1",
                Instant.parse("2026-09-01T12:00:00Z"));
    }

    @Test
    void tellsThatItWasHeld() {
        var done = (Outcome.Done<Meeting>) hold(TODAY);

        assertThat(done.events())
                .containsExactly(new MeetingHeld(done.state().id(), ReferralFixtures.ASB.code(), TODAY));
    }

    @Test
    void aGroupMeetsOnceOnADay() {
        assertThat(((Outcome.Done<Meeting>) hold(TODAY)).state().id())
                .isEqualTo(((Outcome.Done<Meeting>) hold(TODAY)).state().id())
                .isNotEqualTo(((Outcome.Done<Meeting>) hold(TODAY.minusDays(1))).state().id());
    }

    @Test
    void isRecordedWhenItHasBeenHeld() {
        assertThat(((Outcome.Refused<Meeting>) hold(TODAY.plusDays(1))).sentence())
                .isEqualTo("held: 2026-09-02 (expected: 2026-09-01 or earlier)");
    }
}

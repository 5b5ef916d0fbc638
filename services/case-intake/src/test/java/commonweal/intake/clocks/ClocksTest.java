package commonweal.intake.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.Code;

import static commonweal.intake.clocks.ClockFixtures.OFFICE;
import static commonweal.intake.clocks.ClockFixtures.PROMISES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClocksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final Code REASON = new Code("complainant-away");

    @Test
    void wantsTheComplaintAcknowledgedOnTheNextWorkingDay() {
        assertThat(clock(Clock.Kind.ACKNOWLEDGE, aCaseOf(MONDAY)).dueOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(clock(Clock.Kind.ACKNOWLEDGE, aCaseOf(MONDAY.plusDays(4))).dueOn()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void countsNoBankHoliday() {
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);

        assertThat(clock(Clock.Kind.ACKNOWLEDGE, aCaseOf(christmasEve)).dueOn())
                .isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void wantsTheFirstContactTheSoonerTheHigherTheBand() {
        assertThat(clock(Clock.Kind.FIRST_CONTACT, aCaseOf(MONDAY)).dueOn()).isEqualTo(MONDAY.plusDays(3));
        assertThat(clock(Clock.Kind.FIRST_CONTACT, aCaseOf(MONDAY).banded("high", MONDAY)).dueOn())
                .isEqualTo(MONDAY.plusDays(1));
        assertThat(clock(Clock.Kind.FIRST_CONTACT, aCaseOf(MONDAY).banded("low", MONDAY)).dueOn())
                .isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void countsTheFirstContactFromTheDayOnWhichTheBandWasFound() {
        assertThat(clock(Clock.Kind.FIRST_CONTACT, aCaseOf(MONDAY).banded("high", MONDAY.plusDays(8))).dueOn())
                .isEqualTo(MONDAY.plusDays(9));
    }

    @Test
    void isMetByTheFirstWordAndByNoAttempt() {
        History attempted = aCaseOf(MONDAY).contact(Contact.Kind.ATTEMPTED, MONDAY);
        History acknowledged = attempted.contact(Contact.Kind.ACKNOWLEDGED, MONDAY.plusDays(1));
        History contacted = acknowledged.contact(Contact.Kind.CONTACTED, MONDAY.plusDays(2));

        assertThat(clock(Clock.Kind.ACKNOWLEDGE, attempted).state()).isEqualTo(Clock.State.RUNNING);
        assertThat(clock(Clock.Kind.ACKNOWLEDGE, acknowledged).metOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(clock(Clock.Kind.FIRST_CONTACT, acknowledged).state()).isEqualTo(Clock.State.RUNNING);
        assertThat(clock(Clock.Kind.FIRST_CONTACT, contacted).metOn()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void wantsWordEveryTenWorkingDays() {
        assertThat(clock(Clock.Kind.UPDATE, aCaseOf(MONDAY)).dueOn()).isEqualTo(MONDAY.plusDays(14));
        assertThat(clock(Clock.Kind.UPDATE,
                aCaseOf(MONDAY).contact(Contact.Kind.UPDATED, MONDAY.plusDays(9))
                        .contact(Contact.Kind.CONTACTED, MONDAY.plusDays(2)))
                .dueOn()).isEqualTo(MONDAY.plusDays(23));
    }

    @Test
    void thinksOfClosingAfterSixWeeksWithoutHearingAnything() {
        assertThat(clock(Clock.Kind.SILENCE, aCaseOf(MONDAY)).dueOn()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(clock(Clock.Kind.SILENCE, aCaseOf(MONDAY).contact(Contact.Kind.UPDATED, MONDAY.plusDays(7)))
                .startedOn()).isEqualTo(MONDAY);
        assertThat(clock(Clock.Kind.SILENCE, aCaseOf(MONDAY).contact(Contact.Kind.HEARD_FROM, MONDAY.plusDays(7)))
                .startedOn()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void standsStillDuringAPause() {
        History paused = aCaseOf(MONDAY).paused(MONDAY.plusDays(1), null);

        assertThat(clock(Clock.Kind.UPDATE, paused).state()).isEqualTo(Clock.State.PAUSED);
        assertThat(clock(Clock.Kind.UPDATE, paused).dueOn()).isNull();
    }

    @Test
    void goesOnAfterAPauseByTheDaysThatWereLost() {
        History resumed = aCaseOf(MONDAY).paused(MONDAY.plusDays(1), MONDAY.plusDays(8));

        assertThat(clock(Clock.Kind.UPDATE, resumed).dueOn()).isEqualTo(MONDAY.plusDays(21));
    }

    @Test
    void staysOverdueWhenItRanOutBeforeThePause() {
        History late = aCaseOf(MONDAY).paused(MONDAY.plusDays(8), null);

        assertThat(clock(Clock.Kind.ACKNOWLEDGE, late).state()).isEqualTo(Clock.State.RUNNING);
        assertThat(clock(Clock.Kind.ACKNOWLEDGE, late).overdueOn(MONDAY.plusDays(2))).isTrue();
        assertThat(clock(Clock.Kind.ACKNOWLEDGE, late).overdueOn(MONDAY.plusDays(1))).isFalse();
    }

    @Test
    void stopsWithTheWork() {
        ClockHistory closed = new ClockHistory(false, MONDAY, MONDAY, null, null,
                List.of(new Contact(Contact.Kind.CONTACTED, MONDAY)), List.of());

        List<Clock> clocks = Clocks.of(closed, PROMISES, OFFICE);

        assertThat(clocks).extracting(Clock::state).containsExactly(Clock.State.MET, Clock.State.MET,
                Clock.State.STOPPED, Clock.State.STOPPED);
        assertThat(Clocks.nextDue(clocks)).isEmpty();
    }

    @Test
    void runsOutFirstWhereTheNextPromiseIsDue() {
        assertThat(Clocks.nextDue(Clocks.of(aCaseOf(MONDAY).history(), PROMISES, OFFICE)))
                .contains(MONDAY.plusDays(1));
        assertThat(Clocks.nextDue(
                Clocks.of(aCaseOf(MONDAY).contact(Contact.Kind.CONTACTED, MONDAY).history(), PROMISES, OFFICE)))
                .contains(MONDAY.plusDays(14));
    }

    @Test
    void refusesAPromiseOfNoDays() {
        assertThatThrownBy(() -> new ClockPolicy(1, MONDAY, 0, java.util.Map.of(), 3, 10, 30, 10, 20))
                .hasMessage("acknowledge: 0 (expected: 1 or more)");
        assertThatThrownBy(() -> new ClockPolicy(1, MONDAY, 1, java.util.Map.of(new Code("high"), 0), 3, 10, 30, 10,
                20)).hasMessage("first-contact.high: 0 (expected: 1 or more)");
    }

    private static Clock clock(Clock.Kind kind, History history) {
        return Clocks.of(history.history(), PROMISES, OFFICE).stream().filter(clock -> clock.kind() == kind)
                .findFirst().orElseThrow();
    }

    private static History aCaseOf(LocalDate day) {
        return new History(day, null, null, List.of(), List.of());
    }

    private record History(LocalDate opened, @Nullable String band, @Nullable LocalDate bandedOn,
            List<Contact> contacts, List<Pause> pauses) {

        History banded(String newBand, LocalDate on) {
            return new History(opened, newBand, on, contacts, pauses);
        }

        History contact(Contact.Kind kind, LocalDate on) {
            List<Contact> more = new ArrayList<>(contacts);
            more.add(new Contact(kind, on));
            return new History(opened, band, bandedOn, more, pauses);
        }

        History paused(LocalDate from, @Nullable LocalDate to) {
            return new History(opened, band, bandedOn, contacts, List.of(new Pause(from, to, REASON)));
        }

        ClockHistory history() {
            return new ClockHistory(true, opened, opened, band == null ? null : new Code(band), bandedOn, contacts,
                    pauses);
        }
    }
}

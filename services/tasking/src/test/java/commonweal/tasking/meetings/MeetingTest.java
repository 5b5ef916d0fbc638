package commonweal.tasking.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.MeetingHeld;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.meetings.Proceedings.Attendance;
import commonweal.tasking.meetings.Proceedings.Presence;

import static commonweal.tasking.referrals.ReferralFixtures.ASB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

public class MeetingTest {

    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final Code POLICE = new Code("police");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Act NOW = Act.between(Instant.parse("2026-09-01T12:00:00Z"), "user-1");
    private static final AgendaItem ITEM = AgendaItem.added(new Id("ref-1"), new Id("case-1"));

    /** A meeting in every state. */
    public static List<Meeting> everyState() {
        return List.of(planned(), open(), held(), approved(),
                ForgetCase.of(approved(), ITEM.caseId(), NOW.at()));
    }

    @Test
    void tellsThatItWasHeld() {
        var done = done(Meeting.hold(HOLLOWDENE, ASB, TODAY, NOW));

        assertThat(done.events()).containsExactly(new MeetingHeld(done.state().id(), ASB.code(), TODAY));
        assertThat(done(HandleMeeting.decide(new MeetingCommand.Close(), open(), NOW)).events())
                .containsExactly(new MeetingHeld(open().id(), ASB.code(), TODAY));
    }

    @Test
    void aGroupMeetsOnceOnADay() {
        assertThat(planned().id()).isEqualTo(done(Meeting.hold(HOLLOWDENE, ASB, TODAY, NOW)).state().id())
                .isNotEqualTo(done(Meeting.hold(HOLLOWDENE, ASB, TODAY.minusDays(1), NOW)).state().id());
    }

    @Test
    void isRecordedWhenItHasBeenHeldAndPlannedWhenItHasNot() {
        assertThat(refused(Meeting.hold(HOLLOWDENE, ASB, TODAY.plusDays(1), NOW)).sentence())
                .isEqualTo("held: 2026-09-02 (expected: 2026-09-01 or earlier)");
        assertThat(refused(Meeting.plan(HOLLOWDENE, ASB, TODAY.minusDays(1), NOW)).sentence())
                .isEqualTo("on: 2026-08-31 (expected: 2026-09-01 or later)");
    }

    @Test
    void beginsOnItsDayWithTheAgendaOfTheMoment() {
        Meeting tomorrows = done(Meeting.plan(HOLLOWDENE, ASB, TODAY.plusDays(1), NOW)).state();

        assertThat(open().proceedings().agenda()).containsExactly(ITEM);
        assertThat(refused(HandleMeeting.decide(new MeetingCommand.Open(List.of()), tomorrows, NOW)).code())
                .isEqualTo(new Code("not-its-day-yet"));
    }

    @Test
    void whatIsSaidLastOfAnAgencyCounts() {
        Meeting apologised = decide(attend(Presence.APOLOGIES, null), open());
        Meeting came = decide(attend(Presence.PRESENT, "A sergeant"), apologised);

        assertThat(came.proceedings().attendance())
                .containsExactly(new Attendance(POLICE, Presence.PRESENT, "A sergeant"));
    }

    @Test
    void aReferralIsOnTheAgendaOnce() {
        assertThat(refused(HandleMeeting.decide(new MeetingCommand.Add(ITEM), open(), NOW)).code())
                .isEqualTo(new Code("on-the-agenda"));
    }

    @Test
    void attendanceAndNotesMayBePutRightUntilTheMinutesAreApproved() {
        Meeting corrected = decide(new MeetingCommand.Note("The date of the next meeting was moved."), held());

        assertThat(corrected.proceedings().notes()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> decide(new MeetingCommand.Note(" "), held()))
                .withMessage("text: 0 characters (expected: 1 to 4000)");
    }

    @ParameterizedTest
    @CsvSource({"open,open", "open,held", "open,approved", "attend,planned", "attend,approved", "note,planned",
            "note,approved", "add,planned", "add,held", "add,approved", "close,planned", "close,held", "close,approved",
            "approve,planned", "approve,open", "approve,approved"})
    void refusesWhatAnotherStateAllows(String command, String state) {
        Meeting meeting = everyState().stream().filter(each -> each.status().value().equals(state)).findFirst()
                .orElseThrow();

        Outcome.Refused<Meeting> refused = refused(HandleMeeting.decide(command(command), meeting, NOW));

        assertThat(refused.why()).isEqualTo(Outcome.Why.STATE);
        assertThat(refused.code()).isEqualTo(new Code("meeting-" + state));
        assertThat(refused.sentence()).startsWith("The meeting is " + state).contains("(expected: ");
    }

    @Test
    void keepsThatACaseWasOnTheAgendaAndNothingThatWasSaidOfItOnceItIsErased() {
        Meeting told = ForgetCase.of(held(), ITEM.caseId(), NOW.at());

        assertThat(told.proceedings().agenda()).singleElement().satisfies(item -> {
            assertThat(item.caseId()).isEqualTo(ITEM.caseId());
            assertThat(item.sentence()).isEqualTo("The case has been erased.");
        });
        assertThat(ForgetCase.of(approved(), ITEM.caseId(), NOW.at())).isInstanceOfSatisfying(ApprovedMeeting.class,
                approved -> assertThat(approved.redrawnAt()).isEqualTo(NOW.at()));
    }

    private static MeetingCommand command(String name) {
        return switch (name) {
            case "open" -> new MeetingCommand.Open(List.of());
            case "attend" -> attend(Presence.PRESENT, null);
            case "note" -> new MeetingCommand.Note("Thanks were given.");
            case "add" -> new MeetingCommand.Add(AgendaItem.added(new Id("ref-2"), new Id("case-2")));
            case "close" -> new MeetingCommand.Close();
            default -> new MeetingCommand.Approve("0f");
        };
    }

    private static MeetingCommand attend(Presence presence, @Nullable String people) {
        return new MeetingCommand.Attend(new Attendance(POLICE, presence, people));
    }

    private static Meeting planned() {
        return done(Meeting.plan(HOLLOWDENE, ASB, TODAY, NOW)).state();
    }

    static Meeting open() {
        return decide(new MeetingCommand.Open(List.of(ITEM)), planned());
    }

    private static Meeting held() {
        Meeting attended = decide(attend(Presence.PRESENT, "A sergeant"), open());
        return decide(new MeetingCommand.Close(), decide(new MeetingCommand.Note("Thanks were given."), attended));
    }

    private static Meeting approved() {
        return decide(new MeetingCommand.Approve("0f"), held());
    }

    private static Meeting decide(MeetingCommand command, Meeting meeting) {
        return done(HandleMeeting.decide(command, meeting, NOW)).state();
    }

    private static Outcome.Done<Meeting> done(Outcome<Meeting> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done<Meeting>) outcome;
    }

    private static Outcome.Refused<Meeting> refused(Outcome<Meeting> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return (Outcome.Refused<Meeting>) outcome;
    }
}

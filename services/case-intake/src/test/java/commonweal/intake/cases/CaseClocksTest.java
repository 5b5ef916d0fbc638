package commonweal.intake.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.intake.cases.CaseCommand.Close;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseCommand.PauseClocks;
import commonweal.intake.cases.CaseCommand.RecordContact;
import commonweal.intake.cases.CaseCommand.Reopen;
import commonweal.intake.cases.CaseCommand.ResumeClocks;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.Contact;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;

import static commonweal.intake.cases.CaseFixtures.ANONYMOUS_REPORT;
import static commonweal.intake.cases.CaseFixtures.ANOTHER_REPORT;
import static commonweal.intake.cases.CaseFixtures.CASE;
import static commonweal.intake.cases.CaseFixtures.NOW;
import static commonweal.intake.cases.CaseFixtures.aClosedCase;
import static commonweal.intake.cases.CaseFixtures.accepted;
import static commonweal.intake.cases.CaseFixtures.anOpenCase;
import static commonweal.intake.cases.CaseFixtures.linking;
import static commonweal.intake.clocks.ClockFixtures.POLICIES;
import static org.assertj.core.api.Assertions.assertThat;

/** A case opened on Saturday 21 November 2026. */
class CaseClocksTest {

    private static final Code AWAY = new Code("complainant-away");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void runsFromTheDayOnWhichTheCaseWasOpened() {
        assertThat(clock(anOpenCase(), Clock.Kind.ACKNOWLEDGE).dueOn()).isEqualTo(MONDAY);
        assertThat(clock(anOpenCase(), Clock.Kind.FIRST_CONTACT).dueOn()).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void wantsContactSoonerOnceTheBandIsHigh() {
        LiveCase high = (LiveCase) CaseReactions.informed(Optional.of(anOpenCase()),
                new BandConfirmed(CASE, new Id("asm-1"), new Code("high"), null, null), NOW).orElseThrow();

        assertThat(clock(high, Clock.Kind.FIRST_CONTACT).dueOn()).isEqualTo(MONDAY);
    }

    @Test
    void takesFeedbackForWordOnHowItStands() {
        LiveCase told = after(anOpenCase(), new GiveFeedback(new Code("letter"), null, Set.of()), 5);

        assertThat(clock(told, Clock.Kind.UPDATE).startedOn()).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void takesAFurtherReportForASignOfLifeUnlessNobodyKnowsWhoSentIt() {
        LiveCase heard = (LiveCase) CaseFixtures.triagedAt(anOpenCase(), linking(ANOTHER_REPORT, false),
                NOW.plus(Duration.ofDays(5))).orElseThrow().state();
        LiveCase anonymous = (LiveCase) CaseFixtures.triagedAt(anOpenCase(), linking(ANONYMOUS_REPORT, true),
                NOW.plus(Duration.ofDays(5))).orElseThrow().state();

        assertThat(clock(heard, Clock.Kind.SILENCE).startedOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(clock(anonymous, Clock.Kind.SILENCE).startedOn()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void standsStillFromPausingToResuming() {
        LiveCase paused = after(anOpenCase(), new PauseClocks(AWAY), 2);
        LiveCase resumed = after(paused, new ResumeClocks(), 9);

        assertThat(clock(paused, Clock.Kind.UPDATE).state()).isEqualTo(Clock.State.PAUSED);
        assertThat(clock(resumed, Clock.Kind.UPDATE).dueOn())
                .isEqualTo(clock(anOpenCase(), Clock.Kind.UPDATE).dueOn().plusDays(7));
    }

    @Test
    void refusesToPauseOrResumeTwice() {
        LiveCase paused = after(anOpenCase(), new PauseClocks(AWAY), 2);

        assertRejected(decide(paused, new PauseClocks(AWAY), 3), "clocks-paused", "stand still since 2026-11-23");
        assertRejected(decide(anOpenCase(), new ResumeClocks(), 3), "clocks-running", "are running");
        assertRejected(decide(aClosedCase(), new PauseClocks(AWAY), 3), "case-closed", "was closed");
    }

    @Test
    void startsAnewWhenTheCaseIsTakenUpAgainAndIsPausedNoMore() {
        LiveCase paused = after(anOpenCase(), new PauseClocks(AWAY), 2);
        LiveCase closed = after(paused, new Close(new Code("mediated"), new Code("improved")), 3);
        LiveCase reopened = after(closed, new Reopen(new Code("not-fixed")), 30);

        assertThat(CaseClocks.history(closed).running()).isFalse();
        assertThat(clock(reopened, Clock.Kind.UPDATE).state()).isEqualTo(Clock.State.RUNNING);
        assertThat(clock(reopened, Clock.Kind.UPDATE).startedOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    @Test
    void remindsOfEachClockOnceOnItsLastDay() {
        LiveCase subject = anOpenCase();
        assertThat(CaseClocks.reminderDue(subject, CaseClocks.of(subject, POLICIES))).contains(MONDAY);
        assertThat(CaseClocks.reminded(subject, POLICIES, MONDAY.minusDays(1), system(1))).isEmpty();

        LiveCase reminded = CaseClocks.reminded(subject, POLICIES, MONDAY, system(2)).orElseThrow();

        assertThat(reminded.file().timeline().getLast().details()).containsEntry("clock", "acknowledge")
                .containsEntry("due", "2026-11-23");
        assertThat(CaseClocks.reminded(reminded, POLICIES, MONDAY, system(2))).isEmpty();
        assertThat(CaseClocks.reminderDue(reminded, CaseClocks.of(reminded, POLICIES)))
                .contains(MONDAY.plusDays(2));
        assertThat(reminded.file().lastActivityAt()).isEqualTo(subject.file().lastActivityAt());
    }

    @Test
    void remindsAgainWhenThePromiseBeginsAnew() {
        LiveCase late = CaseClocks.reminded(anOpenCase(), POLICIES, LocalDate.of(2027, 1, 30), system(70))
                .orElseThrow();
        assertThat(CaseClocks.reminderDue(late, CaseClocks.of(late, POLICIES))).isEmpty();

        LiveCase updated = after(late, new RecordContact(Contact.Kind.UPDATED, null), 71);

        assertThat(CaseClocks.reminderDue(updated, CaseClocks.of(updated, POLICIES))).isPresent();
    }

    private static LiveCase after(LiveCase subject, CaseCommand command, int days) {
        return (LiveCase) accepted(decide(subject, command, days)).state();
    }

    private static Outcome<Case> decide(LiveCase subject, CaseCommand command, int days) {
        return CaseRules.decide(command, subject, new Act("officer-1", at(days)));
    }

    private static Act system(int days) {
        return Act.ofSystem(at(days));
    }

    private static Instant at(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Clock clock(LiveCase subject, Clock.Kind kind) {
        return CaseClocks.of(subject, POLICIES).stream().filter(clock -> clock.kind() == kind).findFirst()
                .orElseThrow();
    }

    private static void assertRejected(Outcome<Case> outcome, String code, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.sentence()).contains(words).contains("(expected: ");
        });
    }
}

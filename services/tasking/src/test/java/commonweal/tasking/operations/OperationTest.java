package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.AuditActionAssigned;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.events.TaskingEvent.OperationRequested;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

public class OperationTest {

    private static final Id ID = new Id("op-7f3k2m9q4tvw");
    private static final AreaCode WARD = new AreaCode("E05000001");
    private static final Code ROAD = new Code("ridge-road");
    private static final Code POLICE = new Code("police");
    private static final Code HOUSING = new Code("housing");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Act NOW = Act.between(Instant.parse("2026-09-01T12:00:00Z"), "user-1");

    /** One that was asked for, one that was held, and a visual audit with one task done and one to do. */
    public static List<Operation> everyState() {
        Operation requested = done(Operation.request(head("zig-zag"), TODAY.minusDays(9), NOW)).state();
        return List.of(requested, done(Operation.hold(requested, held(TODAY, 14), NOW)).state(), anAudit());
    }

    private static Operation anAudit() {
        Operation audit = done(hold("visual-audit", TODAY)).state();
        audit = done(Operation.add(audit, POLICE, "Mend the fence", TODAY)).state();
        audit = done(Operation.add(audit, HOUSING, "Cut the hedge", TODAY)).state();
        return done(Operation.complete(audit, task(audit, 0), POLICE, NOW.at())).state();
    }

    @Test
    void tellsThatItWasHeldWhereAndForHowMany() {
        assertThat(done(hold("boot-fair", TODAY)).events())
                .containsExactly(new OperationHeld(ID, new Code("boot-fair"), TODAY, WARD, ROAD, 12));
    }

    @Test
    void isRecordedWhenItHasBeenHeld() {
        assertThat(refused(hold("boot-fair", TODAY.plusDays(1)))).isEqualTo("not-held-yet");
    }

    @Test
    void mayBeAskedForAndHeldLater() {
        var asked = done(Operation.request(head("zig-zag"), TODAY.minusDays(9), NOW));
        var went = done(Operation.hold(asked.state(), held(TODAY, null), NOW));

        assertThat(asked.events()).containsExactly(
                new OperationRequested(ID, new Code("zig-zag"), TODAY.minusDays(9), WARD, ROAD));
        assertThat(went.events())
                .containsExactly(new OperationHeld(ID, new Code("zig-zag"), TODAY, WARD, ROAD, null));
        assertThat(went.state().requestedOn()).isEqualTo(TODAY.minusDays(9));
        assertThat(refused(Operation.hold(went.state(), held(TODAY, null), NOW))).isEqualTo("operation-held");
        assertThat(refused(Operation.hold(asked.state(), held(TODAY.minusDays(10), null), NOW)))
                .isEqualTo("held-before-requested");
        assertThat(refused(Operation.add(asked.state(), POLICE, "Mend the fence", TODAY)))
                .isEqualTo("operation-requested");
    }

    @Test
    void nobodyAsksAheadOfToday() {
        assertThat(refused(Operation.request(head("zig-zag"), TODAY.plusDays(1), NOW))).isEqualTo("not-requested-yet");
    }

    @Test
    void hasTasksWhenItIsAVisualAudit() {
        assertThat(refused(Operation.add(done(hold("boot-fair", TODAY)).state(), POLICE, "Mend the fence", TODAY)))
                .isEqualTo("no-visual-audit");
    }

    @Test
    void tellsOfEachTaskWhenItIsGivenAndWhenItIsDone() {
        Operation audit = anAudit();
        Id second = task(audit, 1);
        var more = done(Operation.add(audit, HOUSING, "Light the path", TODAY));

        assertThat(more.events())
                .containsExactly(new AuditActionAssigned(ID, task(more.state(), 2), HOUSING, TODAY));
        assertThat(done(Operation.complete(audit, second, null, NOW.at())).events())
                .containsExactly(new AuditActionCompleted(ID, second, HOUSING));
    }

    @Test
    void aTaskIsDoneOnceAndByItsAgency() {
        Operation audit = anAudit();

        assertThat(refused(Operation.complete(audit, task(audit, 0), null, NOW.at()))).isEqualTo("action-completed");
        assertThat(refused(Operation.complete(audit, task(audit, 1), POLICE, NOW.at()))).isEqualTo("other-agency");
    }

    @Test
    void aTaskIsOverdueAfterItsDayUntilItIsDone() {
        HeldOperation audit = (HeldOperation) anAudit();

        assertThat(audit.audit()).extracting(task -> task.isOverdue(TODAY.plusDays(1))).containsExactly(false, true);
        assertThat(audit.audit()).extracting(task -> task.isOverdue(TODAY)).containsExactly(false, false);
    }

    @Test
    void nobodyCountsLessThanNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> held(TODAY, -1))
                .withMessage("people: -1 (expected: 0 or more)");
    }

    private static Outcome<Operation> hold(String kind, LocalDate on) {
        return Operation.hold(head(kind), null, held(on, 12), NOW);
    }

    private static Operation.Head head(String kind) {
        return new Operation.Head(ID, new Code("hollowdene"), new Code(kind), WARD, ROAD, NOW.at(), NOW.by());
    }

    private static Operation.Held held(LocalDate on, @Nullable Integer people) {
        return new Operation.Held(on, people, List.of(POLICE));
    }

    private static Id task(Operation audit, int index) {
        return ((HeldOperation) audit).audit().get(index).id();
    }

    private static Outcome.Done<Operation> done(Outcome<Operation> outcome) {
        return (Outcome.Done<Operation>) outcome;
    }

    private static String refused(Outcome<Operation> outcome) {
        return ((Outcome.Refused<Operation>) outcome).code().value();
    }
}

package commonweal.tasking.operations;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.AuditActionCompleted;
import commonweal.events.TaskingEvent.OperationHeld;
import commonweal.tasking.decisions.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

public class OperationTest {

    private static final Id ID = new Id("op-7f3k2m9q4tvw");
    private static final AreaCode WARD = new AreaCode("E05000001");
    private static final Code POLICE = new Code("police");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

    /** A visual audit with one task done and one to do. */
    public static Operation anAudit() {
        Operation audit = done(hold("visual-audit", TODAY)).state();
        audit = done(audit.add(POLICE, "Mend the fence", TODAY)).state();
        audit = done(audit.add(new Code("housing"), "Cut the hedge", TODAY)).state();
        return done(audit.complete(audit.audit().getFirst().id(), POLICE, NOW)).state();
    }

    @Test
    void tellsThatItWasHeld() {
        assertThat(done(hold("boot-fair", TODAY)).events())
                .containsExactly(new OperationHeld(ID, new Code("boot-fair"), TODAY, WARD));
    }

    @Test
    void isRecordedWhenItHasBeenHeld() {
        assertThat(refused(hold("boot-fair", TODAY.plusDays(1)))).isEqualTo("not-held-yet");
    }

    @Test
    void hasTasksWhenItIsAVisualAudit() {
        assertThat(refused(done(hold("boot-fair", TODAY)).state().add(POLICE, "Mend the fence", TODAY)))
                .isEqualTo("no-visual-audit");
    }

    @Test
    void tellsWhenATaskIsDone() {
        Operation audit = anAudit();
        Id second = audit.audit().getLast().id();

        assertThat(done(audit.complete(second, null, NOW)).events())
                .containsExactly(new AuditActionCompleted(ID, second, new Code("housing")));
    }

    @Test
    void aTaskIsDoneOnceAndByItsAgency() {
        Operation audit = anAudit();

        assertThat(refused(audit.complete(audit.audit().getFirst().id(), null, NOW))).isEqualTo("action-completed");
        assertThat(refused(audit.complete(audit.audit().getLast().id(), POLICE, NOW))).isEqualTo("other-agency");
    }

    private static Outcome<Operation> hold(String kind, LocalDate held) {
        return Operation.hold(ID, new Code("hollowdene"), new Code(kind), held, WARD, "user-1", NOW);
    }

    private static Outcome.Done<Operation> done(Outcome<Operation> outcome) {
        return (Outcome.Done<Operation>) outcome;
    }

    private static String refused(Outcome<Operation> outcome) {
        return ((Outcome.Refused<Operation>) outcome).code().value();
    }
}

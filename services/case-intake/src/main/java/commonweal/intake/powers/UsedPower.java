package commonweal.intake.powers;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.reports.Text;

/**
 * A power as it was used in a case.
 *
 * @param on the day on which it was used
 * @param expires its last day, if it has one
 * @param personId on whom, among the people of the case
 * @param reference the court's or the agency's own number
 * @param remindOn the day on which somebody is to be reminded of its end
 * @param reminded somebody was
 * @param ended how it ended, absent as long as nobody said so
 */
public record UsedPower(Id id, Code kind, LocalDate on, @Nullable LocalDate expires, @Nullable Id personId,
        @Nullable String reference, @Nullable LocalDate remindOn, @Nullable Act reminded, @Nullable Ending ended,
        Act used) {

    /**
     * How a power ended.
     *
     * @param outcome expired, complied, breached, withdrawn or quashed
     */
    public record Ending(LocalDate on, Code outcome, Act said) {}

    public UsedPower {
        reference = Text.bounded("reference", reference, 100);
    }

    /** in-force, expired or ended */
    public String statusOn(LocalDate today) {
        return ended != null ? "ended" : expires != null && expires.isBefore(today) ? "expired" : "in-force";
    }

    boolean waitsForReminder() {
        return ended == null && reminded == null && remindOn != null;
    }

    UsedPower reminded(Act act) {
        return new UsedPower(id, kind, on, expires, personId, reference, remindOn, act, ended, used);
    }

    UsedPower ended(Ending ending) {
        return new UsedPower(id, kind, on, expires, personId, reference, remindOn, reminded, ending, used);
    }
}

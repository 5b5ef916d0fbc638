package commonweal.intake.powers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.powers.PowerKinds;
import commonweal.intake.powers.UsedPower;
import commonweal.practice.Practice;

/** Powers as people see them. */
public final class PowerViews {

    private PowerViews() {}

    /** What it was called on the day on which it was entered. */
    public static String label(UsedPower power, Code partnership, Practice<PowerKinds> kinds) {
        return kinds.asOf(partnership, power.used().at()).label(power.kind());
    }

    record EndedView(LocalDate on, Code outcome) {}

    /** @param status in-force, expired or ended */
    record PowerView(Id id, Code kind, String label, LocalDate on, @Nullable LocalDate expires, @Nullable Id personId,
            @Nullable String reference, String status, @Nullable EndedView ended, String by, Instant at) {

        static PowerView of(UsedPower power, String label, LocalDate today) {
            UsedPower.Ending ending = power.ended();
            return new PowerView(power.id(), power.kind(), label, power.on(), power.expires(),
                    power.personId(), power.reference(), power.statusOn(today),
                    ending == null ? null : new EndedView(ending.on(), ending.outcome()), power.used().by(),
                    power.used().at());
        }
    }

    record PowersView(List<PowerView> items, long version) {}

    record ExpiringView(Id caseId, String caseReference, Id id, Code kind, String label, LocalDate expires,
            boolean expired) {}

    /** @param expires none, optional or required */
    record KindView(Code code, String label, String group, @Nullable Integer minimumAge, Code expires,
            @Nullable Integer longestDays, int remindDays) {}

    record KindsView(int version, List<KindView> kinds) {}
}

package commonweal.intake.clocks.config;

import java.time.LocalDate;
import java.util.List;

import commonweal.events.Code;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.ClockPolicy;
import commonweal.intake.clocks.WorkingDays;
import commonweal.practice.PerPartnership;

/**
 * What a partnership promises, made ready for use.
 *
 * @param newestFirst all versions
 */
record Promises(List<ClockPolicy> newestFirst, WorkingDays workingDays, List<ClockPolicies.PauseReason> pauseReasons) {

    static Promises of(ClockSettings settings) {
        return new Promises(settings.newestFirst(), new BankHolidays(settings.calendar(), settings.daysOff()),
                settings.pauseReasons());
    }

    /** What began before there was any version is held to the first. */
    private ClockPolicy inForce(LocalDate day) {
        return newestFirst.stream().filter(policy -> !policy.from().isAfter(day)).findFirst()
                .orElse(newestFirst.getLast());
    }

    /** Those of every partnership. */
    record OfAll(PerPartnership<Promises> promises) implements ClockPolicies {

        @Override
        public ClockPolicy inForce(Code partnership, LocalDate day) {
            return promises.of(partnership).inForce(day);
        }

        @Override
        public WorkingDays workingDays(Code partnership) {
            return promises.of(partnership).workingDays();
        }

        @Override
        public Object edition(Code partnership) {
            return promises.of(partnership);
        }

        @Override
        public List<PauseReason> pauseReasons(Code partnership) {
            return promises.of(partnership).pauseReasons();
        }
    }
}

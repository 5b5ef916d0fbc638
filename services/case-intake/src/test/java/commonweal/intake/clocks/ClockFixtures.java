package commonweal.intake.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import commonweal.events.Code;

public final class ClockFixtures {

    /** Monday to Friday without Christmas 2026 (26 December is a Saturday, so the 28th is off). */
    public static final WorkingDays OFFICE = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28)).contains(day);

    public static final ClockPolicy PROMISES = new ClockPolicy(1, LocalDate.of(2011, 4, 1), 1,
            Map.of(new Code("high"), 1, new Code("medium"), 3, new Code("low"), 5), 3, 10, 30, 10, 20);

    /** The same promises for everybody. */
    public static final ClockPolicies POLICIES = new ClockPolicies() {
        @Override
        public ClockPolicy inForce(Code partnership, LocalDate day) {
            return PROMISES;
        }

        @Override
        public WorkingDays workingDays(Code partnership) {
            return OFFICE;
        }

        @Override
        public Object edition(Code partnership) {
            return PROMISES;
        }

        @Override
        public List<PauseReason> pauseReasons(Code partnership) {
            return List.of(new PauseReason(new Code("complainant-away"), "Complainant is away"));
        }
    };

    private ClockFixtures() {}
}

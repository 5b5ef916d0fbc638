package commonweal.intake.cases.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.clocks.Clock;

/** A promise and how it stands. */
record ClockView(Code kind, String label, LocalDate startedOn, int days, Code state, @Nullable LocalDate dueOn,
        @Nullable LocalDate metOn, boolean overdue) {

    static ClockView of(Clock clock, LocalDate today) {
        return new ClockView(clock.kind().code(), clock.kind().label(), clock.startedOn(), clock.days(),
                clock.state().code(), clock.dueOn(), clock.metOn(), clock.overdueOn(today));
    }
}

package commonweal.metrics.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.metrics.periods.London;
import commonweal.metrics.plans.Plan.AdoptionStep;

/** A plan goes one step further towards its adoption, in the order of the steps that the plan names. */
public record TakeAdoptionStep(Code step, LocalDate date, String by) {

    /** What comes of it. */
    public sealed interface Outcome {

        record Accepted(PlanRecord.Taken taken) implements Outcome {}

        /** It was taken on that day before. */
        record Unchanged() implements Outcome {}

        /** Never possible for this plan. */
        record Rejected(String field, String reason) implements Outcome {}

        /** Not possible as the plan stands now. */
        record Conflicting(String reason) implements Outcome {}
    }

    public Outcome decide(Plan plan, Instant now) {
        Optional<AdoptionStep> found = plan.adoption().stream().filter(known -> known.step().equals(step)).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Rejected("step", "step: '%s' (expected: one of %s)".formatted(step,
                    plan.adoption().stream().map(known -> known.step().value()).collect(Collectors.joining(", "))));
        }
        if (found.get().date().isPresent()) {
            LocalDate taken = found.get().date().get();
            return taken.equals(date)
                    ? new Outcome.Unchanged()
                    : new Outcome.Conflicting("%s was taken on %s (expected: a step that has not been taken)"
                            .formatted(step, taken));
        }
        List<AdoptionStep> before = plan.adoption().subList(0, plan.adoption().indexOf(found.get()));
        return before.stream().filter(earlier -> earlier.date().isEmpty()).findFirst()
                .<Outcome>map(missing -> new Outcome.Conflicting("%s has not been taken (expected: that before %s)"
                        .formatted(missing.step(), step)))
                .orElseGet(() -> dated(before, now));
    }

    private Outcome dated(List<AdoptionStep> before, Instant now) {
        if (date.isAfter(London.day(now))) {
            return new Outcome.Rejected("date", "date: %s (expected: no later than today)".formatted(date));
        }
        Optional<LocalDate> last = before.isEmpty() ? Optional.empty() : before.getLast().date();
        if (last.filter(date::isBefore).isPresent()) {
            return new Outcome.Rejected("date", "date: %s (expected: %s, when the step before was taken, or later)"
                    .formatted(date, last.get()));
        }
        return new Outcome.Accepted(new PlanRecord.Taken(step, date, now, by));
    }
}

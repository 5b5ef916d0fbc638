package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.PlanMetricsEvent.ReturnSubmitted;
import commonweal.metrics.measures.Baseline;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Measure.Feed.Returned;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;

/** An agency returns a figure, for the first time or in place of an earlier one. */
public record SubmitReturn(Code measure, Code agency, Period period, Return.Figures figures,
        Optional<BigDecimal> percent, Optional<Narrative> words, String by) {

    /** What comes of it. */
    public sealed interface Outcome {

        record Accepted(Return state, ReturnSubmitted event) implements Outcome {}

        /** The same figures were returned before. */
        record Unchanged(Return state) implements Outcome {}

        record Rejected(String field, String reason) implements Outcome {}
    }

    /** @param before what this agency returned for the measure and period before */
    public Outcome decide(Plan plan, Optional<Return> before, Instant now) {
        Optional<Measure> found = plan.measure(measure);
        if (found.isEmpty() || !(found.get().feed() instanceof Returned returned)) {
            return new Outcome.Rejected("measure",
                    "measure: '%s' (expected: one that is returned: %s)".formatted(measure,
                            String.join(", ", returnedMeasures(plan))));
        }
        return refusal(plan, found.get(), returned, London.day(now)).orElseGet(() -> accepted(plan, before, now));
    }

    private Outcome accepted(Plan plan, Optional<Return> before, Instant now) {
        Return.Said said = new Return.Said(figures, percent, words, now, by);
        if (before.map(Return::last).filter(known -> known.figures().same(figures) && known.words().equals(words)
                && known.percent().equals(percent)).isPresent()) {
            return new Outcome.Unchanged(before.get());
        }
        Return state = before.map(known -> known.saying(said))
                .orElseGet(
                        () -> new Return(Return.id(plan.id(), measure, agency, period), plan.id(), plan.partnership(),
                                measure, agency, period, List.of(said)));
        return new Outcome.Accepted(state, new ReturnSubmitted(state.id(), plan.id(), measure, agency, period.code(),
                figures.numerator(), figures.denominator().orElse(null)));
    }

    private Optional<Outcome> refusal(Plan plan, Measure found, Returned returned, LocalDate today) {
        if (!returned.agencies().contains(agency)) {
            return rejected("agency", "agency: '%s' (expected: %s, which returns %s)".formatted(agency,
                    String.join(" or ", returned.agencies().stream().map(Code::value).toList()), measure));
        }
        if (returned.yearly() != period.isYear()) {
            return rejected("period", "period: '%s' (expected: %s, because %s is returned %s)".formatted(period,
                    returned.yearly() ? plan.year() : plan.year() + "-Q1", measure,
                    returned.yearly() ? "once a year" : "each quarter"));
        }
        if (!isInPlan(plan, found)) {
            return rejected("period", "period: '%s' (expected: one in %s)".formatted(period, plan.year()));
        }
        if (period.first().isAfter(today)) {
            return rejected("period", "period: '%s' (expected: one that has begun)".formatted(period));
        }
        return refusedFigures(found);
    }

    /** Within the plan's year, up to the measure's own end, or in the year before where that is what it is compared with. */
    private boolean isInPlan(Plan plan, Measure found) {
        boolean lookBack = found.baseline().filter(Baseline.YearBefore.class::isInstance).isPresent();
        boolean longer = found.ends().filter(end -> !period.last().isAfter(end)).isPresent()
                && period.year().start() > plan.year().start();
        return period.year().equals(plan.year()) || longer || lookBack && period.year().equals(plan.year().previous());
    }

    private Optional<Outcome> refusedFigures(Measure found) {
        BigDecimal numerator = figures.numerator();
        if (numerator.signum() < 0) {
            return rejected("numerator", "numerator: %s (expected: 0 or more)".formatted(numerator.toPlainString()));
        }
        boolean wanted = switch (found.kind()) {
            case RATIO, AVERAGE -> true;
            case COVERAGE -> found.population().isEmpty();
            case COUNT, CHANGE, MILESTONE -> false;
        };
        if (wanted != figures.denominator().isPresent()) {
            return rejected("denominator", wanted
                    ? "denominator: missing (expected: how many %s there are)".formatted(found.unit())
                    : "denominator: %s (expected: none, %s is a %s)".formatted(
                            figures.denominator().map(BigDecimal::toPlainString).orElse(""), measure,
                            found.kind().code()));
        }
        if (figures.denominator().filter(number -> number.signum() <= 0).isPresent()) {
            return rejected("denominator", "denominator: %s (expected: more than 0)"
                    .formatted(figures.denominator().get().toPlainString()));
        }
        boolean part = found.kind().isPercentage();
        if (part && figures.denominator().filter(whole -> numerator.compareTo(whole) > 0).isPresent()) {
            return rejected("numerator", "numerator: %s (expected: no more than the denominator, %s)".formatted(
                    numerator.toPlainString(), figures.denominator().get().toPlainString()));
        }
        return Optional.empty();
    }

    private static Optional<Outcome> rejected(String field, String reason) {
        return Optional.of(new Outcome.Rejected(field, reason));
    }

    private static List<String> returnedMeasures(Plan plan) {
        return plan.measures().stream().filter(candidate -> candidate.feed() instanceof Returned)
                .map(candidate -> candidate.id().value()).toList();
    }
}

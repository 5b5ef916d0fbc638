package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;

/** An agency says how an action stands at the end of a quarter, for the first time or in place of an earlier word. */
public record SubmitActionReturn(String action, Code agency, Period period, ActionStatus status,
        Optional<Narrative> words, Optional<BigDecimal> spend, String by) {

    /** What comes of it. */
    public sealed interface Outcome {

        record Accepted(ActionReturn state) implements Outcome {}

        /** The same was said before. */
        record Unchanged(ActionReturn state) implements Outcome {}

        record Rejected(String field, String reason) implements Outcome {}
    }

    /** @param before what this agency said of the action for the quarter before */
    public Outcome decide(Plan plan, Optional<ActionReturn> before, Instant now) {
        Optional<Plan.Action> found = plan.action(action);
        if (found.isEmpty()) {
            return rejected("action", "action: '%s' (expected: one of %s)".formatted(action,
                    plan.actions().stream().map(Plan.Action::number).collect(Collectors.joining(", "))));
        }
        if (!found.get().reportedBy().contains(agency)) {
            return rejected("agency", "agency: '%s' (expected: %s)".formatted(agency, found.get().reportedBy().isEmpty()
                    ? "none, nobody reports on action " + action
                    : found.get().reportedBy().stream().map(Code::value).collect(Collectors.joining(" or "))
                            + ", which reports on action " + action));
        }
        int year = period.year().start();
        if (period.isYear() || year < plan.year().start() || year > plan.until().start()) {
            return rejected("period", "period: '%s' (expected: a quarter of the plan, such as %s-Q1)".formatted(period,
                    plan.year()));
        }
        if (period.first().isAfter(London.day(now))) {
            return rejected("period", "period: '%s' (expected: one that has begun)".formatted(period));
        }
        if (status == ActionStatus.NOT_RECORDED) {
            return rejected("status", "status: '%s' (expected: completed, underway or not-started)"
                    .formatted(status.code()));
        }
        if (spend.filter(pounds -> pounds.signum() < 0).isPresent()) {
            return rejected("spend",
                    "spend: %s (expected: 0 or more, in pounds)".formatted(spend.get().toPlainString()));
        }
        return accepted(plan, before, now);
    }

    private Outcome accepted(Plan plan, Optional<ActionReturn> before, Instant now) {
        ActionReturn.Said said = new ActionReturn.Said(status, words, spend, now, by);
        if (before.filter(known -> known.last().same(said)).isPresent()) {
            return new Outcome.Unchanged(before.get());
        }
        return new Outcome.Accepted(before.map(known -> known.saying(said))
                .orElseGet(() -> new ActionReturn(ActionReturn.id(plan.id(), action, agency, period), plan.id(),
                        plan.partnership(), action, agency, period, List.of(said))));
    }

    private static Outcome rejected(String field, String reason) {
        return new Outcome.Rejected(field, reason);
    }
}

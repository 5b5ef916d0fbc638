package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.plans.Plan;

/**
 * How an action stands at the end of a period, from the last word of each agency by then, and from the plan where none has
 * said anything. Of several agencies that disagree the one that is furthest back counts.
 *
 * @param spend all that was spent on it by then, in pounds; nothing when nobody said
 * @param words the last word of each agency
 */
public record ActionProgress(Plan.Action action, ActionStatus status, Optional<BigDecimal> spend,
        List<ActionReturn> words) {

    private static final List<ActionStatus> BACK_TO_FRONT = List.of(ActionStatus.NOT_STARTED, ActionStatus.UNDERWAY,
            ActionStatus.COMPLETED);

    /** @param returns of the plan's actions */
    public static List<ActionProgress> of(Plan plan, Collection<ActionReturn> returns, Period by) {
        Map<String, List<ActionReturn>> known = returns.stream()
                .filter(one -> !one.period().last().isAfter(by.last()))
                .collect(Collectors.groupingBy(ActionReturn::action));
        return plan.actions().stream().map(action -> of(action, known.getOrDefault(action.number(), List.of())))
                .toList();
    }

    private static ActionProgress of(Plan.Action action, List<ActionReturn> returns) {
        Map<Code, ActionReturn> last = returns.stream().collect(Collectors.toMap(ActionReturn::agency,
                Function.identity(), BinaryOperator.maxBy(Comparator.comparing(one -> one.period().last())),
                TreeMap::new));
        ActionStatus status = last.values().stream().map(one -> one.last().status())
                .min(Comparator.comparing(BACK_TO_FRONT::indexOf)).orElse(action.status());
        return new ActionProgress(action, status,
                returns.stream().flatMap(one -> one.last().spend().stream()).reduce(BigDecimal::add),
                List.copyOf(last.values()));
    }
}

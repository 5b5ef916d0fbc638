package commonweal.metrics.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.ActionStatus;
import commonweal.metrics.statements.Finding;
import commonweal.metrics.statements.StatementsInText;

/**
 * What one agency says about one action for one quarter. A changed return keeps what was said before.
 *
 * @param said oldest first, never empty; the last counts
 */
public record ActionReturn(Id id, Id plan, Code partnership, String action, Code agency, Period period,
        List<Said> said) {

    /**
     * How the action stands.
     *
     * @param spend what was spent on it in the quarter, in pounds
     * @param by the subject of the token
     */
    public record Said(ActionStatus status, Optional<Narrative> words, Optional<BigDecimal> spend, Instant at,
            String by) {

        boolean same(Said other) {
            return status == other.status && words.equals(other.words)
                    && spend.map(BigDecimal::stripTrailingZeros)
                            .equals(other.spend.map(BigDecimal::stripTrailingZeros));
        }
    }

    public ActionReturn {
        said = List.copyOf(said);
    }

    public Said last() {
        return said.getLast();
    }

    ActionReturn saying(Said next) {
        return new ActionReturn(id, plan, partnership, action, agency, period,
                Stream.concat(said.stream(), Stream.of(next)).toList());
    }

    /** Percentages in the words that are not what they are of. */
    public List<Finding> findings() {
        String where = "action %s, %s, %s".formatted(action, agency, period);
        return last().words().stream()
                .flatMap(words -> StatementsInText.in(where, words.text()).stream())
                .flatMap(statement -> statement.check().stream()).toList();
    }

    /** The same plan, action, agency and quarter are the same return. */
    public static Id id(Id plan, String action, Code agency, Period period) {
        return ReturnIds.of("aret", plan.value(), action, agency.value(), period.toString());
    }
}

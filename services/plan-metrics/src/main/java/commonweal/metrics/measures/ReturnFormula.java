package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;

/** Counts what partners returned for one measure of one plan: the last figure for each agency and period. */
public record ReturnFormula(String key, Id plan, Code measure) implements Formula {

    public static final String EVENT = "return-submitted";

    public ReturnFormula(Id plan, Code measure) {
        this(FormulaKey.of(plan, measure), plan, measure);
    }

    @Override
    public FactKind fact() {
        return FactKind.RETURN;
    }

    @Override
    public Set<String> events() {
        return Set.of(EVENT);
    }

    @Override
    public Set<LocalDate> days(List<Entry> sorted) {
        return sorted.stream().filter(this::isOurs).map(ReturnFormula::day).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Counted> count(Id fact, List<Entry> sorted) {
        Optional<Entry> last = sorted.reversed().stream().filter(this::isOurs).findFirst();
        return last.map(entry -> new Counted(fact, day(entry), Tally.counted(number(entry, "numerator"),
                number(entry, "denominator")))).stream().toList();
    }

    @Override
    public List<Step> trace(Id fact, Id unit, List<Entry> sorted) {
        Optional<Entry> last = sorted.reversed().stream().filter(this::isOurs).findFirst();
        return sorted.stream().map(entry -> new Step(entry, last.filter(entry::equals).isPresent()
                ? Set.of(Step.Role.COHORT)
                : Set.of())).toList();
    }

    private boolean isOurs(Entry entry) {
        return entry.event().equals(EVENT) && plan.value().equals(entry.details().get("plan-id"))
                && measure.value().equals(entry.details().get("measure"));
    }

    /** A return counts on the last day of what it is about. */
    private static LocalDate day(Entry entry) {
        return Period.parse(entry.details().getOrDefault("period", "")).last();
    }

    private static BigDecimal number(Entry entry, String detail) {
        return new BigDecimal(entry.details().getOrDefault(detail, "0"));
    }
}

package commonweal.metrics.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.events.Id;

/** All formulas of a partnership's plans. */
public record Formulas(Map<String, Formula> byKey) {

    public static final Formulas NONE = new Formulas(Map.of());

    public Formulas {
        byKey = java.util.Collections.unmodifiableMap(new TreeMap<>(byKey));
    }

    public static Formulas of(Collection<? extends Formula> formulas) {
        return new Formulas(formulas.stream()
                .collect(Collectors.toMap(Formula::key, formula -> (Formula) formula, (one, same) -> one)));
    }

    /** Another when anything is counted in another way. */
    public String signature() {
        return FormulaKey.of(byKey.keySet().toString());
    }

    public boolean lookAt(FactKind kind, String event) {
        return byKey.values().stream()
                .anyMatch(formula -> formula.fact() == kind && formula.events().contains(event));
    }

    /** Every day that a fact of this kind could be counted on. */
    public Set<LocalDate> days(FactKind kind, List<Entry> sorted) {
        Set<LocalDate> days = new TreeSet<>();
        of(kind).forEach(formula -> days.addAll(formula.days(sorted)));
        return days;
    }

    /** What a fact adds: by day and by unit. */
    public Map<LocalDate, Map<Id, Tallies>> count(FactKind kind, Id fact, List<Entry> sorted) {
        Map<LocalDate, Map<Id, Tallies>> counts = new TreeMap<>();
        of(kind).forEach(formula -> formula.count(fact, sorted)
                .forEach(counted -> counts.computeIfAbsent(counted.day(), day -> new TreeMap<>())
                        .merge(counted.unit(), Tallies.of(formula.key(), counted.tally()), Tallies::plus)));
        return counts;
    }

    private List<Formula> of(FactKind kind) {
        return byKey.values().stream().filter(formula -> formula.fact() == kind).toList();
    }
}

package commonweal.metrics.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import commonweal.events.Id;

/**
 * All formulas of a partnership's plans.
 *
 * @param events the types of event that matter, by kind of fact
 * @param signature another when anything is counted in another way
 */
public record Formulas(List<Formula> all, Map<FactKind, Set<String>> events, String signature) {

    public static final Formulas NONE = new Formulas(List.of(), Map.of(), "");

    public static Formulas of(Collection<? extends Formula> formulas) {
        Map<String, Formula> byKey = formulas.stream()
                .collect(Collectors.toMap(Formula::key, formula -> formula, (one, same) -> one, TreeMap::new));
        Map<FactKind, Set<String>> events = new EnumMap<>(FactKind.class);
        byKey.values().forEach(formula -> events.computeIfAbsent(formula.fact(), kind -> new HashSet<>())
                .addAll(formula.events()));
        return new Formulas(List.copyOf(byKey.values()), events, FormulaKey.of(byKey.keySet()));
    }

    public boolean lookAt(FactKind kind, String event) {
        return events.getOrDefault(kind, Set.of()).contains(event);
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
        return all.stream().filter(formula -> formula.fact() == kind).toList();
    }
}

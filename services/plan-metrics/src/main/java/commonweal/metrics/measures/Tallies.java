package commonweal.metrics.measures;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tally for each formula, by the formula's key. */
public record Tallies(SortedMap<String, Tally> byFormula) {

    public static final Tallies NONE = new Tallies(new TreeMap<>());

    public Tallies {
        byFormula = Collections.unmodifiableSortedMap(new TreeMap<>(byFormula));
    }

    public static Tallies of(String formula, Tally tally) {
        return new Tallies(new TreeMap<>(Map.of(formula, tally)));
    }

    public static Tallies sum(Collection<Tallies> parts) {
        TreeMap<String, Tally> sum = new TreeMap<>();
        parts.forEach(part -> part.byFormula.forEach((formula, tally) -> sum.merge(formula, tally, Tally::plus)));
        return new Tallies(sum);
    }

    public Tallies plus(Tallies other) {
        return sum(java.util.List.of(this, other));
    }

    public Tally of(String formula) {
        return byFormula.getOrDefault(formula, Tally.NONE);
    }

    public boolean isEmpty() {
        return byFormula.isEmpty();
    }
}

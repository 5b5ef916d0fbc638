package commonweal.metrics.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import commonweal.events.Id;
import commonweal.metrics.figures.Evidence.Counted;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Step;
import commonweal.metrics.measures.Tally;

/**
 * How one unit comes to be counted in a figure, down to the events.
 *
 * @param counted nothing when the unit is no part of the measure
 * @param why the code of the rule that left it out
 * @param on the day it counts on
 * @param steps all its entries in order, with what each does
 */
public record Explanation(Optional<Counted> counted, Optional<String> why, Optional<LocalDate> on, List<Step> steps) {

    /** @param entries of the fact, with those of all that was merged into it */
    public static Explanation of(Measure measure, Id fact, Id unit, List<Entry> entries) {
        List<Step> steps = measure.formula().trace(fact, unit, entries);
        return measure.formula().count(fact, entries).stream().filter(counted -> counted.unit().equals(unit))
                .findFirst()
                .map(found -> {
                    Tally tally = found.tally();
                    boolean excluded = tally.excludedCount() > 0;
                    return new Explanation(Optional.of(Counted.of(tally)),
                            excluded ? Optional.of(tally.excluded().firstKey()) : Optional.empty(),
                            Optional.of(found.day()), steps);
                })
                .orElseGet(() -> new Explanation(Optional.empty(), Optional.empty(), Optional.empty(), steps));
    }
}

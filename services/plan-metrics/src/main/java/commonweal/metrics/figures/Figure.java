package commonweal.metrics.figures;

import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import commonweal.metrics.measures.Exclusion;
import commonweal.metrics.measures.FactFormula;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Reading;
import commonweal.metrics.measures.ReturnFormula;
import commonweal.metrics.measures.StockFormula;
import commonweal.metrics.measures.Tally;

/**
 * One measure of a plan with what it shows.
 *
 * @param trend what was counted in each month that has begun
 */
public record Figure(Measure measure, Reading reading, SortedMap<YearMonth, Tally> trend) {

    public Figure(Measure measure, Reading reading) {
        this(measure, reading, new TreeMap<>());
    }

    /** Why units were left out, with how many by which rule. */
    public Optional<String> whyExcluded() {
        if (reading.excluded().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reading.excluded().entrySet().stream()
                .map(rule -> "%s: %d".formatted(why(rule.getKey()), rule.getValue()))
                .collect(Collectors.joining("; ")));
    }

    private String why(String code) {
        return switch (measure.formula()) {
            case FactFormula formula ->
                formula.exclusions().stream().filter(rule -> rule.code().equals(code)).findFirst()
                        .map(Exclusion::why).orElse(code);
            case ReturnFormula returned -> code;
            case StockFormula stock -> code;
        };
    }
}

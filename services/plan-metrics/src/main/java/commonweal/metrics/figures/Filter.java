package commonweal.metrics.figures;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import commonweal.metrics.facts.Fact;
import commonweal.metrics.measures.Entry;

/**
 * A part of the casework. What a unit is like is what was said of it last; a unit that something was never said of is in no
 * part, so a case is in none of a channel: only its reports came by one.
 *
 * @param wanted the value by detail: category, ward, band, channel
 */
public record Filter(Map<String, String> wanted) implements Predicate<Fact> {

    public Filter {
        wanted = Map.copyOf(wanted);
    }

    public static Filter of(Optional<String> category, Optional<String> ward, Optional<String> band,
            Optional<String> channel) {
        Map<String, String> wanted = new TreeMap<>();
        category.ifPresent(value -> wanted.put("category", value));
        ward.ifPresent(value -> wanted.put("ward", value));
        band.ifPresent(value -> wanted.put("band", value));
        channel.ifPresent(value -> wanted.put("channel", value));
        return new Filter(wanted);
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    @Override
    public boolean test(Fact fact) {
        return wanted.entrySet().stream().allMatch(one -> last(fact, one.getKey()).equals(Optional.of(one.getValue())));
    }

    private static Optional<String> last(Fact fact, String detail) {
        return fact.entries().reversed().stream().map(Entry::details).filter(details -> details.containsKey(detail))
                .findFirst().map(details -> details.get(detail));
    }
}

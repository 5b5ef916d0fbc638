package commonweal.metrics.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.FactKind;

/**
 * A part of the casework. What a unit is like is what was said of it last; a unit that something was never said of is in no
 * part, so a case is in none of a channel: only its reports came by one.
 *
 * @param wanted the value by what is asked for: category, ward, band, channel, severity, hate or family
 */
public record Filter(Map<String, String> wanted) implements Predicate<Fact> {

    private static final String HATE = "hate";
    private static final String FAMILY = "family";

    public Filter {
        wanted = Map.copyOf(wanted);
        for (String question : List.of(HATE, FAMILY)) {
            String answer = wanted.get(question);
            if (answer != null && !answer.equals("true") && !answer.equals("false")) {
                throw new IllegalArgumentException("%s: '%s' (expected: true or false)".formatted(question, answer));
            }
        }
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    @Override
    public boolean test(Fact fact) {
        return wanted.entrySet().stream()
                .allMatch(one -> value(fact, one.getKey()).equals(Optional.of(one.getValue())));
    }

    private static Optional<String> value(Fact fact, String asked) {
        return switch (asked) {
            case HATE -> aboutPeople(fact).map(found -> Boolean.toString(bearsHateMarker(found)));
            case FAMILY -> aboutPeople(fact).map(found -> last(found, "whole-family").orElse("false"));
            default -> last(fact, asked);
        };
    }

    private static Optional<Fact> aboutPeople(Fact fact) {
        return Optional.of(fact).filter(found -> found.kind() == FactKind.REPORT || found.kind() == FactKind.CASE);
    }

    /** A report's own marker, or that of any report of a case, unless it was taken off again. */
    private static boolean bearsHateMarker(Fact fact) {
        Map<Id, Boolean> marked = new HashMap<>();
        fact.entries().forEach(entry -> {
            switch (entry.event()) {
                case "hate-marked" -> marked.put(entry.subject(), true);
                case "hate-unmarked" -> marked.put(entry.subject(), false);
                default -> {
                    // why: nothing else says anything about the marker
                }
            }
        });
        return marked.containsValue(true);
    }

    private static Optional<String> last(Fact fact, String detail) {
        return fact.entries().reversed().stream().map(Entry::details).filter(details -> details.containsKey(detail))
                .findFirst().map(details -> details.get(detail));
    }
}

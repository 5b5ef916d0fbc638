package commonweal.metrics.plans;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan says beside its tables.
 *
 * @param notes what a reader should know about the paper, such as where it contradicts itself
 * @param announced how many measures and actions the plan is said to have, when they are not all listed
 * @param funding where the money comes from
 * @param members the bodies that the partnership consists of
 * @param glossary the meaning of each abbreviation
 */
public record Background(List<String> notes, Optional<Announced> announced, List<Fund> funding, List<String> members,
        SortedMap<String, String> glossary, List<String> termsOfReference) {

    public record Announced(Optional<Integer> measures, Optional<Integer> actions) {}

    /**
     * A source of money.
     *
     * @param amount in pounds, when the paper says it
     */
    public record Fund(String source, Optional<BigDecimal> amount, Optional<String> purpose) {}

    public Background {
        notes = List.copyOf(notes);
        funding = List.copyOf(funding);
        members = List.copyOf(members);
        glossary = Collections.unmodifiableSortedMap(new TreeMap<>(glossary));
        termsOfReference = List.copyOf(termsOfReference);
    }
}

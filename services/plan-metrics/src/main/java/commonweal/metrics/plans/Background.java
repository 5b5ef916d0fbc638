package commonweal.metrics.plans;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import commonweal.events.Code;

/**
 * What a plan says beside its tables.
 *
 * @param notes what a reader should know about the paper, such as where it contradicts itself
 * @param announced how many measures and actions the plan is said to have, when they are not all listed
 * @param funding where the money comes from
 * @param members the bodies that the partnership consists of
 * @param glossary the meaning of each abbreviation
 * @param panels the communities' own priorities
 * @param assessed what the strategic assessment says of each priority
 * @param comparisons how the district does beside others, as far as the partnership supplies it
 * @param districts the partnerships that a county's agreement is made of; none for a district's own plan
 */
public record Background(List<String> notes, Optional<Announced> announced, List<Fund> funding, List<String> members,
        SortedMap<String, String> glossary, List<String> termsOfReference, List<Panel> panels, List<Assessed> assessed,
        List<Comparison> comparisons, List<Code> districts, Cover cover) {

    public record Announced(Optional<Integer> measures, Optional<Integer> actions) {}

    /**
     * A source of money.
     *
     * @param amount in pounds, when the paper says it
     * @param spent what it was spent on
     */
    public record Fund(String source, Optional<BigDecimal> amount, Optional<String> purpose, List<Spent> spent) {

        public Fund {
            spent = List.copyOf(spent);
        }

        /** What the statements of what it was spent on add up to; nothing when none of them has an amount. */
        public Optional<BigDecimal> total() {
            return spent.stream().flatMap(one -> one.amount().stream()).reduce(BigDecimal::add);
        }
    }

    /**
     * Something that money of one source went to.
     *
     * @param amount in pounds, when it is known
     * @param action the number of the action it served
     * @param result what came of it, for judging the value for money
     */
    public record Spent(String on, Optional<BigDecimal> amount, Optional<String> action, Optional<String> result) {}

    /**
     * A community and what it wants done, as its panel (Partners and Communities Together) set it.
     *
     * @param priorities the most important first
     */
    public record Panel(String community, List<String> priorities) {

        private static final int TOP = 3;

        public Panel {
            priorities = List.copyOf(priorities);
        }

        public List<String> topThree() {
            return priorities.stream().limit(TOP).toList();
        }

        /** Whether something is among its three most important priorities. */
        public boolean wants(String priority) {
            return topThree().stream().anyMatch(priority::equalsIgnoreCase);
        }
    }

    /** What is said of a priority under each criterion; a criterion that nothing is said under is absent. */
    public record Assessed(Code priority, Map<Criterion, String> said) {

        public Assessed {
            said = Collections.unmodifiableMap(said.isEmpty() ? Map.of() : new EnumMap<>(said));
        }
    }

    /**
     * How the district does in something beside others.
     *
     * @param what with its unit, such as young victims per 1,000 young people
     * @param here the district's own number
     * @param source where the numbers come from
     */
    public record Comparison(Code priority, String what, Optional<BigDecimal> here, List<Other> others,
            Optional<String> source) {

        public Comparison {
            others = List.copyOf(others);
        }
    }

    /**
     * Another place, or others taken together, such as a most similar group.
     *
     * @param there its number
     * @param place where the district stands among them, such as 9th
     */
    public record Other(String who, Optional<BigDecimal> there, Optional<String> place) {

        public Other {
            if (there.isEmpty() && place.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s: neither there nor place (expected: a number, or where the district stands)"
                                .formatted(who));
            }
        }
    }

    public Background {
        notes = List.copyOf(notes);
        funding = List.copyOf(funding);
        members = List.copyOf(members);
        glossary = Collections.unmodifiableSortedMap(new TreeMap<>(glossary));
        termsOfReference = List.copyOf(termsOfReference);
        panels = List.copyOf(panels);
        assessed = List.copyOf(assessed);
        comparisons = List.copyOf(comparisons);
        districts = List.copyOf(districts);
    }
}

package commonweal.metrics.returns;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.FactIds;
import commonweal.metrics.measures.Measure.Register;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;

/**
 * What a return on communities comes to by what is on record (measure SM-10 of the 2011-12 plan: communities with speeding
 * among their top three priorities take part in initiatives). Whoever returns it knows more, so it is told and not counted.
 *
 * @param reached communities that want it and at which an operation was held in the period
 * @param notReached the others that want it
 */
public record FromRegister(List<String> reached, List<String> notReached) {

    public FromRegister {
        reached = List.copyOf(reached);
        notReached = List.copyOf(notReached);
    }

    /** The communities that want it, by the place that an operation there names. */
    public static Map<Id, String> wanting(Plan plan, Register register, Collection<Panel> communities) {
        return communities.stream().filter(panel -> panel.wants(register.topThree())).collect(Collectors.toMap(
                panel -> FactIds.place(plan.partnership(), place(panel.community())), Panel::community,
                (one, same) -> one));
    }

    /** @param places what is known of those places */
    public static FromRegister of(Register register, Map<Id, String> wanting, Collection<Fact> places, Period period) {
        Set<Id> reached = places.stream().filter(place -> isReached(place, register, period)).map(Fact::id)
                .collect(Collectors.toSet());
        return new FromRegister(names(wanting, reached::contains), names(wanting, place -> !reached.contains(place)));
    }

    private static List<String> names(Map<Id, String> wanting, Predicate<Id> which) {
        return wanting.entrySet().stream().filter(community -> which.test(community.getKey()))
                .map(Map.Entry::getValue).sorted().toList();
    }

    private static boolean isReached(Fact place, Register register, Period period) {
        return place.entries().stream().anyMatch(entry -> entry.event().equals("operation-held")
                && period.contains(entry.day())
                && Optional.ofNullable(entry.details().get("kind")).map(Code::new)
                        .filter(register.reachedBy()::contains)
                        .isPresent());
    }

    /** Upper Hollow is the place {@code upper-hollow}. */
    private static Code place(String community) {
        return new Code(community.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
    }
}

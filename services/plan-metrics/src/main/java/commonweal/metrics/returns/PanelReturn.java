package commonweal.metrics.returns;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Background.Panel;
import commonweal.metrics.plans.Plan;

/**
 * What a community's panel (Partners and Communities Together) wants done from a quarter on, the most important first. A
 * changed return keeps what was said before.
 *
 * @param said oldest first, never empty; the last counts
 */
public record PanelReturn(Id id, Id plan, Code partnership, String community, Period period, List<Said> said) {

    private static final int MOST = 12;
    private static final int LONGEST = 80;

    /** @param by the subject of the token */
    public record Said(List<String> priorities, Instant at, String by) {

        public Said {
            priorities = priorities.stream().map(String::strip).toList();
            if (priorities.isEmpty() || priorities.size() > MOST) {
                throw new IllegalArgumentException(
                        "priorities: %d (expected: 1 to %d)".formatted(priorities.size(), MOST));
            }
            Set<String> names = new HashSet<>();
            priorities.forEach(priority -> {
                fits("priorities", priority);
                if (!names.add(priority.toLowerCase(Locale.UK))) {
                    throw new IllegalArgumentException(
                            "priorities: '%s' is there twice (expected: once)".formatted(priority));
                }
            });
        }
    }

    public PanelReturn {
        said = List.copyOf(said);
        fits("community", community);
        if (period.isYear()) {
            throw new IllegalArgumentException("period: '%s' (expected: a quarter, such as %s-Q1)".formatted(period,
                    period.year()));
        }
    }

    public static PanelReturn of(Plan plan, String community, Period period, Said said) {
        return new PanelReturn(id(plan.id(), community, period), plan.id(), plan.partnership(), community.strip(),
                period, List.of(said));
    }

    private static void fits(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("%s: %d characters (expected: 1 to %d)".formatted(what,
                    text.strip().length(), LONGEST));
        }
    }

    public Said last() {
        return said.getLast();
    }

    /** What is kept after this was said; nothing when it was said before. */
    public Optional<PanelReturn> after(Optional<PanelReturn> before) {
        return before.isEmpty()
                ? Optional.of(this)
                : before.filter(known -> !known.last().priorities().equals(last().priorities()))
                        .map(known -> new PanelReturn(id, plan, partnership, known.community(), period,
                                Stream.concat(known.said().stream(), said.stream()).toList()));
    }

    /**
     * The register as it stood at the end of a period: each community's last word by then, or what the plan says of it.
     *
     * @param returns of the plan's communities
     */
    public static List<Panel> register(Plan plan, Collection<PanelReturn> returns, Period by) {
        Map<String, Panel> register = new TreeMap<>();
        plan.background().panels().forEach(panel -> register.put(key(panel.community()), panel));
        lastWords(returns, by).forEach((community, word) -> register.put(community,
                new Panel(word.community(), word.last().priorities())));
        return List.copyOf(register.values());
    }

    /** The last return of each community that is about a quarter up to the end of a period. */
    public static Map<String, PanelReturn> lastWords(Collection<PanelReturn> returns, Period by) {
        Map<String, PanelReturn> last = new HashMap<>();
        returns.stream().filter(one -> !one.period().last().isAfter(by.last()))
                .sorted(Comparator.comparing(one -> one.period().last()))
                .forEach(one -> last.put(key(one.community()), one));
        return last;
    }

    /** Upper Hollow is the same community as upper hollow. */
    public static String key(String community) {
        return community.strip().toLowerCase(Locale.UK);
    }

    /** The same plan, community and quarter are the same return. */
    private static Id id(Id plan, String community, Period period) {
        return ReturnIds.of("panel", plan.value(), key(community), period.toString());
    }
}

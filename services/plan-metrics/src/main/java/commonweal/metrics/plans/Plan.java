package commonweal.metrics.plans;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;

/**
 * What a partnership means to do in one financial year and how it will be known.
 *
 * @param criteria what the priorities were chosen by
 * @param sections the headings under which actions stand; not every priority has one of its own
 */
public record Plan(Id id, Code partnership, String title, FinancialYear year, List<String> aims, List<String> criteria,
        List<AdoptionStep> adoption, List<Priority> priorities, List<String> themes, List<Section> sections,
        List<Measure> measures) {

    /** A step of the plan's way through the council; without a date it has not been taken or is not known. */
    public record AdoptionStep(Code step, Optional<LocalDate> date) {}

    public record Priority(Code id, String title, Optional<String> summary) {}

    public record Section(String title, Set<Code> priorities, List<Action> actions) {

        public Section {
            priorities = Set.copyOf(priorities);
            actions = List.copyOf(actions);
        }
    }

    /**
     * Something to do.
     *
     * @param due the words of the plan: {@code 2011-12}, {@code ongoing}, or several dates
     * @param funding {@code unfunded} when nobody has the money yet
     */
    public record Action(String number, String title, List<String> lead, List<String> partners, String due,
            String funding, ActionStatus status) {

        public Action {
            lead = List.copyOf(lead);
            partners = List.copyOf(partners);
        }
    }

    public Plan {
        aims = List.copyOf(aims);
        criteria = List.copyOf(criteria);
        adoption = List.copyOf(adoption);
        priorities = List.copyOf(priorities);
        themes = List.copyOf(themes);
        sections = List.copyOf(sections);
        measures = List.copyOf(measures);
        Set<Object> seen = new HashSet<>();
        measures.forEach(measure -> once(seen, "measure", measure.id()));
        sections.forEach(section -> section.actions().forEach(action -> once(seen, "action", action.number())));
    }

    private static void once(Set<Object> seen, String what, Object id) {
        if (!seen.add(what + id)) {
            throw new IllegalArgumentException("%s %s: there twice (expected: once)".formatted(what, id));
        }
    }

    public List<Action> actions() {
        return sections.stream().flatMap(section -> section.actions().stream()).toList();
    }

    public Optional<Measure> measure(Code measure) {
        return measures.stream().filter(candidate -> candidate.id().equals(measure)).findFirst();
    }

    /** Adopted when every step has been taken by that day. */
    public boolean isAdoptedOn(LocalDate today) {
        return adoption.stream().allMatch(step -> step.date().filter(date -> !date.isAfter(today)).isPresent());
    }

    public boolean isCurrentOn(LocalDate today) {
        return year.equals(FinancialYear.of(today));
    }
}

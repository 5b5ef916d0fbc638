package commonweal.metrics.plans;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.periods.FinancialYear;
import commonweal.metrics.statements.Statement;

/**
 * What a partnership means to do in one financial year, or a county in a few of them, and how it will be known.
 *
 * @param until the last financial year, the same as {@code year} for all but agreements of several years
 * @param criteria what the priorities were chosen by
 * @param sections the headings under which actions stand; not every priority has one of its own
 * @param crosswalk where districts' priorities lead to, in a county's agreement
 * @param statements numbers and dates that the plan's text states, for the audit
 */
public record Plan(Id id, Code partnership, String title, FinancialYear year, FinancialYear until, List<String> aims,
        List<String> criteria, List<AdoptionStep> adoption, List<Priority> priorities, List<String> themes,
        List<Crossing> crosswalk, List<Section> sections, List<Measure> measures, Background background, Rules rules,
        List<Statement> statements) {

    /**
     * A step of the plan's way through the council.
     *
     * @param date when it was taken; without it it has not been taken or that is not known
     * @param planned when it is to be taken
     */
    public record AdoptionStep(Code step, Optional<LocalDate> date, Optional<LocalDate> planned) {

        AdoptionStep taken(LocalDate on) {
            return new AdoptionStep(step, Optional.of(on), planned);
        }
    }

    /** @param categories of reports and cases that fall under it; none where it is no kind of behaviour */
    public record Priority(Code id, String title, Optional<String> summary, Set<Code> categories) {

        public Priority {
            categories = java.util.Collections.unmodifiableSet(new TreeSet<>(categories));
        }
    }

    /**
     * Where a priority of districts leads to in the county.
     *
     * @param county the county's priority, if there is one
     * @param why for readers, where there is none
     */
    public record Crossing(Code district, Optional<Code> county, List<String> themes, Optional<String> why) {

        public Crossing {
            themes = List.copyOf(themes);
        }
    }

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
     * @param reportedBy the agencies that say each quarter how it stands
     * @param saves the money that is returned with it is what it saved, not what it cost
     */
    public record Action(String number, String title, List<String> lead, List<String> partners, String due,
            String funding, ActionStatus status, Set<Code> reportedBy, Optional<String> note, boolean saves) {

        public Action {
            lead = List.copyOf(lead);
            partners = List.copyOf(partners);
            reportedBy = java.util.Collections.unmodifiableSet(new TreeSet<>(reportedBy));
        }
    }

    /**
     * What follows from the plan without being in its tables.
     *
     * @param smallNumbers a number of people from 1 to one less than this is not shown in what is published
     * @param dueDays how many days after a period's end what partners return is due
     * @param remindDays how many days before that a reminder begins
     */
    public record Rules(int smallNumbers, int dueDays, int remindDays) {

        public static final Rules USUAL = new Rules(5, 21, 7);
    }

    public Plan {
        aims = List.copyOf(aims);
        criteria = List.copyOf(criteria);
        adoption = List.copyOf(adoption);
        priorities = List.copyOf(priorities);
        themes = List.copyOf(themes);
        crosswalk = List.copyOf(crosswalk);
        sections = List.copyOf(sections);
        measures = List.copyOf(measures);
        statements = List.copyOf(statements);
        Set<Object> seen = new HashSet<>();
        measures.forEach(measure -> once(seen, "measure", measure.id()));
        sections.forEach(section -> section.actions().forEach(action -> once(seen, "action", action.number())));
        if (until.start() < year.start()) {
            throw new IllegalArgumentException("until: %s (expected: %s or later)".formatted(until, year));
        }
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

    public Optional<Action> action(String number) {
        return actions().stream().filter(candidate -> candidate.number().equals(number)).findFirst();
    }

    /** The partnerships whose plans a county's agreement is rolled up from; none for a district's own plan. */
    public List<Code> districts() {
        return background.districts();
    }

    /** Adopted when every step has been taken by that day. */
    public boolean isAdoptedOn(LocalDate today) {
        return adoption.stream().allMatch(step -> step.date().filter(date -> !date.isAfter(today)).isPresent());
    }

    /** The step that is to be taken next, none when all have been. */
    public Optional<AdoptionStep> nextStep() {
        return adoption.stream().filter(step -> step.date().isEmpty()).findFirst();
    }

    public boolean isCurrentOn(LocalDate today) {
        int now = FinancialYear.of(today).start();
        return year.start() <= now && now <= until.start();
    }

    /** The county's priorities that no district's priority leads to. */
    public List<Code> uncrossed() {
        Set<Code> reached = crosswalk.stream().flatMap(crossing -> crossing.county().stream())
                .collect(Collectors.toSet());
        return crosswalk.isEmpty()
                ? List.of()
                : priorities.stream().map(Priority::id).filter(id -> !reached.contains(id)).toList();
    }

    /** With the steps taken that are recorded. */
    public Plan having(PlanRecord record) {
        var dates = record.taken().stream().collect(
                Collectors.toMap(PlanRecord.Taken::step, Function.identity(), (earlier, later) -> later));
        return new Plan(id, partnership, title, year, until, aims, criteria,
                adoption.stream().map(step -> Optional.ofNullable(dates.get(step.step()))
                        .map(taken -> step.taken(taken.date())).orElse(step)).toList(),
                priorities, themes, crosswalk, sections, measures, background, rules, statements);
    }
}

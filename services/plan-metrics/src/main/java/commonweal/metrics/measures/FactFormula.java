package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.metrics.periods.FinancialYear;

/**
 * Counts units by what happened to them.
 *
 * @param key worked out once; it is asked for with every fact
 * @param cohort the entry that puts a unit into the measure, on that entry's day
 * @param only what has to be true of a unit; others are no part of the measure and are not counted as left out
 * @param dated the detail of that entry which holds the day, when it is not the day it happened
 * @param cutOffDays how many days after the cohort day an outcome may come; without it at any time
 * @param exclusions looked at in this order; the first that is true leaves the unit out
 */
public record FactFormula(String key, Unit unit, Selector cohort, List<Selector> only, Optional<String> dated,
        Counting counting, Optional<Integer> cutOffDays, List<Exclusion> exclusions) implements Formula {

    public FactFormula {
        only = List.copyOf(only);
        exclusions = List.copyOf(exclusions);
    }

    public FactFormula(Unit unit, Selector cohort, List<Selector> only, Optional<String> dated, Counting counting,
            Optional<Integer> cutOffDays, List<Exclusion> exclusions) {
        this(FormulaKey.of(unit, cohort, only, dated, counting, cutOffDays, exclusions), unit, cohort, only, dated,
                counting, cutOffDays, exclusions);
    }

    @Override
    public FactKind fact() {
        return unit.fact();
    }

    @Override
    public Set<String> events() {
        Stream<Selector> outcome = counting instanceof Counting.Outcome(Selector selector)
                ? Stream.of(selector)
                : Stream.empty();
        Stream<Selector> others = Stream.of(outcome, exclusions.stream().map(Exclusion::when), only.stream())
                .flatMap(selectors -> selectors);
        return Stream.concat(Stream.of(cohort), others).map(Selector::event).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<LocalDate> days(List<Entry> sorted) {
        Set<LocalDate> days = new TreeSet<>();
        cohort.candidates(sorted).forEach(entry -> day(entry).ifPresent(days::add));
        return days;
    }

    @Override
    public List<Counted> count(Id fact, List<Entry> sorted) {
        List<Counted> counted = new ArrayList<>();
        units(fact, sorted).forEach((id, entries) -> cohort.select(entries).filter(start -> isPart(entries)).ifPresent(
                start -> day(start).ifPresent(day -> counted.add(new Counted(id, day, tally(start, day, entries))))));
        return counted;
    }

    @Override
    public List<Step> trace(Id fact, Id unitId, List<Entry> sorted) {
        List<Entry> entries = units(fact, sorted).getOrDefault(unitId, List.of());
        Map<Entry, Set<Step.Role>> roles = new LinkedHashMap<>();
        entries.forEach(entry -> roles.put(entry, EnumSet.noneOf(Step.Role.class)));
        BiConsumer<Step.Role, Optional<Entry>> plays = (role, entry) -> entry
                .ifPresent(found -> roles.getOrDefault(found, EnumSet.noneOf(Step.Role.class)).add(role));
        Optional<Entry> start = cohort.select(entries);
        plays.accept(Step.Role.COHORT, start);
        only.forEach(condition -> plays.accept(Step.Role.CONDITION, condition.select(entries)));
        plays.accept(Step.Role.EXCLUSION,
                exclusions.stream().flatMap(rule -> rule.when().select(entries).stream()).findFirst());
        if (counting instanceof Counting.Outcome(Selector outcome)) {
            plays.accept(Step.Role.OUTCOME,
                    start.flatMap(this::day).flatMap(day -> outcome.select(inTime(day, entries))));
        }
        return roles.entrySet().stream().map(entry -> new Step(entry.getKey(), entry.getValue())).toList();
    }

    private boolean isPart(List<Entry> entries) {
        return only.stream().allMatch(condition -> condition.select(entries).isPresent());
    }

    private Map<Id, List<Entry>> units(Id fact, List<Entry> sorted) {
        if (unit.isYearly()) {
            return sorted.stream().collect(Collectors.groupingBy(
                    entry -> new Id("%s-%s".formatted(fact, FinancialYear.of(entry.day()))), TreeMap::new,
                    Collectors.toList()));
        }
        if (unit.groupedBy().isEmpty()) {
            return Map.of(fact, sorted);
        }
        String id = unit.groupedBy().get();
        Predicate<Entry> shared = entry -> !entry.details().containsKey(id);
        Map<Id, List<Entry>> units = new TreeMap<>();
        sorted.stream().filter(shared.negate()).map(entry -> new Id(detail(entry, id))).distinct()
                .forEach(part -> units.put(part, sorted.stream()
                        .filter(entry -> shared.test(entry) || detail(entry, id).equals(part.value())).toList()));
        return units;
    }

    private Tally tally(Entry start, LocalDate day, List<Entry> entries) {
        return exclusions.stream().filter(rule -> rule.when().select(entries).isPresent()).findFirst()
                .map(rule -> Tally.excluded(rule.code())).orElseGet(() -> switch (counting) {
                    case Counting.Each() -> Tally.counted(1, 1);
                    case Counting.Amount(String detail) ->
                        Tally.counted(new BigDecimal(detail(start, detail)), BigDecimal.ONE);
                    case Counting.Outcome(Selector outcome) ->
                        Tally.counted(outcome.select(inTime(day, entries)).isPresent() ? 1 : 0, 1);
                });
    }

    private List<Entry> inTime(LocalDate day, List<Entry> entries) {
        return cutOffDays.map(day::plusDays)
                .map(last -> entries.stream().filter(entry -> !entry.day().isAfter(last)).toList()).orElse(entries);
    }

    private Optional<LocalDate> day(Entry entry) {
        if (dated.isEmpty()) {
            return Optional.of(entry.day());
        }
        String day = entry.details().get(dated.get());
        try {
            return day == null ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String detail(Entry entry, String name) {
        return entry.details().getOrDefault(name, "0");
    }
}

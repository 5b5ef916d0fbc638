package commonweal.metrics.plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.measures.FormulaSource;
import commonweal.metrics.measures.Formulas;
import commonweal.metrics.measures.Measure;

/**
 * All plans that are read, by id, and the formulas that follow from them. They are read again while the service runs; what
 * cannot be read then stays as it was.
 */
public final class Plans implements FormulaSource {

    /** Reads all plans as they are on a day; a plan for "this year" is another one on the 1st of April. */
    @FunctionalInterface
    public interface Shelf {

        Reading read(LocalDate today);
    }

    /**
     * What was found.
     *
     * @param plans all that can be read, and in the place of those that cannot what was read of them last
     * @param problems what is wrong, each with its file and line
     */
    public record Reading(List<Plan> plans, List<String> problems) {

        public Reading {
            plans = List.copyOf(plans);
            problems = List.copyOf(problems);
        }
    }

    private record Content(long revision, Reading reading, Map<Id, Plan> byId, Map<Code, Formulas> formulas) {}

    private final Shelf shelf;
    private final AtomicReference<Content> content;

    public Plans(Shelf shelf, LocalDate today) {
        this.shelf = shelf;
        this.content = new AtomicReference<>(content(0, shelf.read(today)));
    }

    /** Plans that cannot be read stay as they are; {@link #problems} tells what is wrong with them. */
    public void readAgain(LocalDate today) {
        Reading now = shelf.read(today);
        content.updateAndGet(before -> before.reading().equals(now)
                ? before
                : content(before.revision() + 1, now));
    }

    private static Content content(long revision, Reading reading) {
        Map<Code, List<Plan>> byPartnership = reading.plans().stream()
                .collect(Collectors.groupingBy(Plan::partnership));
        return new Content(revision, reading,
                reading.plans().stream().collect(Collectors.toUnmodifiableMap(Plan::id, Function.identity())),
                byPartnership.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        entry -> formulas(entry.getValue()))));
    }

    private static Formulas formulas(Collection<Plan> plans) {
        return Formulas.of(plans.stream().flatMap(plan -> plan.measures().stream()).map(Measure::formula).toList());
    }

    /** Grows when the plans are others than before. */
    public long revision() {
        return content.get().revision();
    }

    /** What could not be read the last time. */
    public List<String> problems() {
        return content.get().reading().problems();
    }

    @Override
    public Formulas of(Code partnership) {
        return content.get().formulas().getOrDefault(partnership, Formulas.NONE);
    }

    public Optional<Plan> find(Id plan) {
        return Optional.ofNullable(content.get().byId().get(plan));
    }

    /** The newest year first. */
    public List<Plan> all() {
        return content.get().byId().values().stream().sorted(Comparator
                .comparing((Plan plan) -> plan.year().start()).reversed().thenComparing(Plan::id)).toList();
    }

    public List<Plan> of(Collection<Code> partnerships) {
        return all().stream().filter(plan -> partnerships.contains(plan.partnership())).toList();
    }
}

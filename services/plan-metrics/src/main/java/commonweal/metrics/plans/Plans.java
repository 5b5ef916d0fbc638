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

/** All plans that are read, by id, and the formulas that follow from them. Plans are read again when a day begins. */
public final class Plans implements FormulaSource {

    /** Reads all plans as they are on a day; a plan for "this year" is another one on the 1st of April. */
    @FunctionalInterface
    public interface Shelf {

        List<Plan> read(LocalDate today);
    }

    private record Content(Map<Id, Plan> byId, Map<Code, Formulas> formulas) {}

    private final Shelf shelf;
    private final AtomicReference<Content> content;

    public Plans(Shelf shelf, LocalDate today) {
        this.shelf = shelf;
        this.content = new AtomicReference<>(read(today));
    }

    public void readAgain(LocalDate today) {
        content.set(read(today));
    }

    private Content read(LocalDate today) {
        List<Plan> plans = shelf.read(today);
        Map<Code, List<Plan>> byPartnership = plans.stream().collect(Collectors.groupingBy(Plan::partnership));
        return new Content(plans.stream().collect(Collectors.toUnmodifiableMap(Plan::id, Function.identity())),
                byPartnership.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        entry -> formulas(entry.getValue()))));
    }

    private static Formulas formulas(Collection<Plan> plans) {
        return Formulas.of(plans.stream().flatMap(plan -> plan.measures().stream()).map(Measure::formula).toList());
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

package commonweal.metrics.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.PageRequest;
import commonweal.http.Refused;
import commonweal.metrics.buckets.Sums;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.figures.Evidence;
import commonweal.metrics.figures.Explanation;
import commonweal.metrics.measures.Entry;
import commonweal.metrics.measures.Measure;
import commonweal.metrics.measures.Step;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.AskedPeriod;
import commonweal.metrics.plans.web.PlanReaders;

/** What stands behind a figure: the units that it counts, and for each of them the events that it is counted by. */
@RestController
@RequestMapping("/plans/{id}/measures/{measureId}")
class EvidenceApi {

    private final Plans plans;
    private final ReadFigures figures;

    EvidenceApi(Plans plans, ReadFigures figures) {
        this.plans = plans;
        this.figures = figures;
    }

    record EvidenceView(Code measureId, String period, List<ItemView> items, int page, int size, long total) {}

    record ItemView(Id id, Id of, String unit, String counted, @Nullable String why, String on) {}

    record ExplanationView(Code measureId, String definition, Id unit, Id of, String counted, @Nullable String why,
            @Nullable LocalDate on, List<EntryView> entries) {}

    record EntryView(String eventId, String event, Instant occurredAt, Instant knownAt, Map<String, String> details,
            List<String> roles) {}

    @GetMapping("/evidence")
    EvidenceView evidence(@PathVariable Id id, @PathVariable Code measureId, @RequestParam Optional<String> period,
            @RequestParam Optional<LocalDate> asKnownOn, PageRequest page, Caller caller) {
        Plan plan = plan(id, caller);
        Measure measure = measure(plan, measureId);
        Period asked = AskedPeriod.in(plan, period);
        Sums sums = asKnownOn.map(day -> figures.sumsKnownOn(plan, asked, day)).orElseGet(figures::layers);
        Evidence evidence = Evidence.of(measure, plan.partnership(), asked, sums, page.offset(), page.size());
        return new EvidenceView(measureId, asked.toString(), evidence.items().stream().map(EvidenceApi::view).toList(),
                page.page(), page.size(), evidence.total());
    }

    @GetMapping("/explain")
    ExplanationView explain(@PathVariable Id id, @PathVariable Code measureId, @RequestParam Id unit,
            @RequestParam Optional<Id> of, Caller caller) {
        Plan plan = plan(id, caller);
        Measure measure = measure(plan, measureId);
        Id fact = of.orElse(unit);
        StoredFact stored = figures.layers().facts().byId(List.of(fact)).get(fact);
        if (stored == null || !stored.fact().partnership().equals(plan.partnership())) {
            throw new NotFound("fact", fact);
        }
        if (stored.fact().kind() != measure.formula().fact()) {
            throw Refused.badRequest("of", "of: '%s' is a %s (expected: a %s, which this measure is counted by)"
                    .formatted(fact, code(stored.fact().kind()), code(measure.formula().fact())));
        }
        Explanation explanation = Explanation.of(measure, fact, unit, figures.layers().entries(fact));
        return new ExplanationView(measureId, measure.definition(), unit, fact,
                explanation.counted().map(EvidenceApi::code).orElse("not-counted"), explanation.why().orElse(null),
                explanation.on().orElse(null), explanation.steps().stream().map(EvidenceApi::view).toList());
    }

    private static ItemView view(Evidence.Item item) {
        return new ItemView(item.id(), item.of(), item.unit(), code(item.counted()), item.why(), item.on().toString());
    }

    private static EntryView view(Step step) {
        Entry entry = step.entry();
        return new EntryView(entry.subject() + "/" + entry.sequence(), entry.event(), entry.occurredAt(),
                entry.knownAt(), entry.details(), step.roles().stream().map(Step.Role::code).toList());
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Measure measure(Plan plan, Code id) {
        return plan.measure(id).orElseThrow(() -> new NotFound("measure", id));
    }

    private Plan plan(Id id, Caller caller) {
        caller.require(PlanReaders.ofEvidence());
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return plan;
    }
}

package commonweal.metrics.plans.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.messaging.Versioned;
import commonweal.metrics.periods.London;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.PlanRecord;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.mongo.MongoPlanRecords;
import commonweal.metrics.plans.web.PlanViews.PlanItem;
import commonweal.metrics.plans.web.PlanViews.PlanView;

/** The partnership's plans, the newest first. */
@RestController
@RequestMapping("/plans")
class PlansApi {

    private final Plans plans;
    private final MongoPlanRecords records;
    private final Clock clock;

    PlansApi(Plans plans, MongoPlanRecords records, Clock clock) {
        this.plans = plans;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping
    Page<PlanItem> list(Caller caller, PageRequest page) {
        caller.require(PlanReaders.ofPlansOrPapers());
        LocalDate today = London.day(clock.instant());
        List<Plan> seen = plans.of(caller.scope()).stream().filter(plan -> PlanReaders.findsInList(caller, plan))
                .toList();
        List<Plan> shown = seen.stream().skip(page.offset()).limit(page.size()).toList();
        Map<Id, Versioned<PlanRecord>> changed = records.aggregates().findAll(shown.stream().map(Plan::id).toList());
        return Page.of(page, shown.stream().map(plan -> PlanItem.of(plan, today, version(changed.get(plan.id()))))
                .toList(), seen.size());
    }

    @GetMapping("/{id}")
    PlanView plan(@PathVariable Id id, Caller caller) {
        caller.require(PlanReaders.ofPlans());
        Plan plan = plans.find(id).orElseThrow(() -> new NotFound("plan", id));
        caller.fence(plan.partnership(), "plan", id);
        return PlanView.of(plan, London.day(clock.instant()), version(records.find(id).orElse(null)));
    }

    /** 0 for a plan that is as its file says. */
    private static long version(@Nullable Versioned<PlanRecord> record) {
        return record == null ? 0 : record.version();
    }
}

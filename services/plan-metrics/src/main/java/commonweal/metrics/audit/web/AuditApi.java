package commonweal.metrics.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.NotFound;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.metrics.audit.PlanAudit;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.web.PlanReaders;
import commonweal.metrics.returns.ActionReturn;
import commonweal.metrics.returns.Return;
import commonweal.metrics.returns.mongo.StoredReturns;
import commonweal.metrics.statements.Finding;

/** What is wrong or open in a plan and in what was returned for it. */
@RestController
class AuditApi {

    private static final int MOST_RETURNS = 10_000;

    private final Plans plans;
    private final StoredReturns<Return> returns;
    private final StoredReturns<ActionReturn> actionReturns;

    AuditApi(Plans plans, StoredReturns<Return> returns, StoredReturns<ActionReturn> actionReturns) {
        this.plans = plans;
        this.returns = returns;
        this.actionReturns = actionReturns;
    }

    @GetMapping("/plans/{planId}/audit")
    Page<Finding> audit(@PathVariable Id planId, PageRequest page, Caller caller) {
        caller.require(PlanReaders.ofEvidence());
        Plan plan = plans.find(planId).orElseThrow(() -> new NotFound("plan", planId));
        caller.fence(plan.partnership(), "plan", planId);
        List<Finding> findings = Stream.of(PlanAudit.of(plan).stream(),
                returns.of(planId, Optional.empty(), 0, MOST_RETURNS).stream()
                        .flatMap(found -> found.state().findings().stream()),
                actionReturns.of(planId).stream()
                        .flatMap(found -> found.state().findings().stream()))
                .flatMap(found -> found).toList();
        return Page.of(page, findings.stream().skip(page.offset()).limit(page.size()).toList(), findings.size());
    }
}

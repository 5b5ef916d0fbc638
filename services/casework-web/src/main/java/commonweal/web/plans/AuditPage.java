package commonweal.web.plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** What the auditor of figures finds in a plan and in what was returned for it, with the arithmetic. */
@Controller
class AuditPage {

    private final PlanMetrics metrics;
    private final Panels panels;

    AuditPage(PlanMetrics metrics, Panels panels) {
        this.metrics = metrics;
        this.panels = panels;
    }

    @GetMapping("/plans/{id}/audit")
    String show(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Listing<PlanMetrics.Finding>> asked = parts.ask(Service.PLAN_METRICS,
                () -> metrics.audit(user, id, Math.max(0, page)));
        Panel<Listing<PlanMetrics.Finding>> findings = asked.panel();
        model.addAttribute("plan", plan.needed());
        model.addAttribute("findings", findings);
        model.addAttribute("paging",
                findings.map(list -> Paging.of(list, "/plans/%s/audit".formatted(id))).getContent());
        return "plans/audit";
    }
}

package commonweal.web.plans;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import commonweal.web.pages.Panels;
import commonweal.web.pages.Periods;
import commonweal.web.pages.Words;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.PlanReturns;
import commonweal.web.services.Returns;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** The actions of a plan and how they stand by what their agencies returned. */
@Controller
class PlanActionsPage {

    private final PlanMetrics metrics;
    private final PlanReturns returns;
    private final Panels panels;
    private final Words words;

    PlanActionsPage(PlanMetrics metrics, PlanReturns returns, Panels panels, Words words) {
        this.metrics = metrics;
        this.returns = returns;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/actions")
    String actions(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String period,
            Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> asked = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Returns.Progress> progress = parts.ask(Service.PLAN_METRICS,
                () -> returns.progress(user, id, period));
        Plan plan = asked.needed();
        model.addAttribute("plan", plan);
        model.addAttribute("progress", progress.panel());
        model.addAttribute("periods", Periods.of(plan, user, words.today()));
        model.addAttribute("period", period);
        return "plans/actions";
    }
}

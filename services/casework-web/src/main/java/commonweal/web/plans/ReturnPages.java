package commonweal.web.plans;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Refusal;
import commonweal.web.services.Returns;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** What partner agencies owe the plan, and the form in which each sends it in. */
@Controller
class ReturnPages {

    private final PlanMetrics metrics;
    private final Panels panels;
    private final Words words;

    ReturnPages(PlanMetrics metrics, Panels panels, Words words) {
        this.metrics = metrics;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/returns")
    String owed(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "0") int page, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Listing<Returns.Owed>> owed = parts.ask(Service.PLAN_METRICS,
                () -> metrics.owed(user, id, Math.max(0, page)));
        model.addAttribute("plan", plan.needed());
        Panel<Listing<Returns.Owed>> panel = owed.panelOr(new Listing<>(null, 0, 0, 0));
        model.addAttribute("owed", panel);
        model.addAttribute("paging",
                panel.map(list -> Paging.of(list, "/plans/%s/returns".formatted(id))).getContent());
        model.addAttribute("sends", user.is(Role.PARTNER_RETURNS));
        return "plans/returns";
    }

    @GetMapping("/plans/{id}/returns/form")
    ModelAndView form(SignedIn user, @PathVariable String id, @RequestParam String agency,
            @RequestParam String period) {
        requireReturns(user);
        Returns.Wanted wanted = metrics.wanted(user, id, agency, period);
        return page(wanted, Form.blank(ReturnForm.fields(wanted))).show();
    }

    @PostMapping("/plans/{id}/returns/form")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam String agency,
            @RequestParam String period, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        requireReturns(user);
        Returns.Wanted wanted = metrics.wanted(user, id, agency, period);
        Form form = Form.sent(ReturnForm.fields(wanted), entered);
        return Sending.of(page(wanted, form), request,
                () -> new Sending.Done("/plans/%s/returns".formatted(id), sent(user, id, wanted, form)));
    }

    /** Line by line; what the service noticed in them is said with the thanks. */
    private String sent(SignedIn user, String id, Returns.Wanted wanted, Form form) {
        List<String> noticed = new ArrayList<>();
        int lines = 0;
        for (Returns.Line line : wanted.lines()) {
            List<Returns.Saved> saved = new ArrayList<>();
            ReturnForm.measure(wanted, line, form).map(figures -> metrics.send(user, id, figures))
                    .ifPresent(saved::add);
            ReturnForm.action(wanted, line, form).map(progress -> metrics.send(user, id, progress))
                    .ifPresent(saved::add);
            lines += saved.size();
            saved.forEach(one -> one.findings().forEach(finding -> noticed.add(finding.sentence())));
        }
        return "%s saved. %s".formatted(words.count(lines, "line", "lines"), String.join(" ", noticed)).strip();
    }

    private static void requireReturns(SignedIn user) {
        if (!user.is(Role.PARTNER_RETURNS)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the agency itself sends its return.");
        }
    }

    private FormPage page(Returns.Wanted wanted, Form form) {
        String list = "/plans/%s/returns".formatted(wanted.planId());
        String action = UriComponentsBuilder.fromPath("/plans/{id}/returns/form").queryParam("agency", "{agency}")
                .queryParam("period", "{period}").encode()
                .buildAndExpand(wanted.planId(), wanted.agency(), wanted.period()).toUriString();
        return new FormPage("Return for " + wanted.period(), words.code(wanted.agency()),
                "Due on %s. Leave out a line that you cannot fill in yet; you can send it later.".formatted(
                        words.day(wanted.due())),
                list, action, "Send the return", null, form);
    }
}

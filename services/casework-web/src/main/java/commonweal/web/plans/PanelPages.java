package commonweal.web.plans;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Refusal;
import commonweal.web.services.Registers;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** What each community wants done first, as its panel (Partners and Communities Together) set it, quarter by quarter. */
@Controller
class PanelPages {

    private final PlanMetrics metrics;
    private final Registers registers;
    private final Panels panels;
    private final Words words;

    PanelPages(PlanMetrics metrics, Registers registers, Panels panels, Words words) {
        this.metrics = metrics;
        this.registers = registers;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/panels")
    String register(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String topThree, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> asked = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Registers.Panels> register = parts.ask(Service.PLAN_METRICS,
                () -> registers.panels(user, id, period, topThree));
        Plan plan = asked.needed();
        model.addAttribute("plan", plan);
        model.addAttribute("register", register.panel());
        model.addAttribute("quarters", Quarters.begun(plan, user, words.today()));
        model.addAttribute("period", period);
        model.addAttribute("topThree", topThree);
        model.addAttribute("enters", user.worksCases());
        return "plans/panels";
    }

    @GetMapping("/plans/{id}/panels/new")
    ModelAndView enter(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String community) {
        requireUnit(user);
        Plan plan = metrics.plan(user, id);
        List<Field.Option> quarters = Quarters.begun(plan, user, words.today());
        return page(plan, Form.suggesting(fields(quarters), Map.of("community", community, "period",
                quarters.isEmpty() ? "" : quarters.getLast().value()))).show();
    }

    @PostMapping("/plans/{id}/panels/new")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        requireUnit(user);
        Plan plan = metrics.plan(user, id);
        Form form = Form.sent(fields(Quarters.begun(plan, user, words.today())), entered);
        return Sending.of(page(plan, form), request, () -> {
            registers.enter(user, id, new Registers.PanelEntry(form.value("community"), form.value("period"),
                    form.value("priorities").lines().map(String::strip).filter(line -> !line.isEmpty()).toList()));
            return new Sending.Done("/plans/%s/panels".formatted(id),
                    "What %s wants is recorded.".formatted(form.value("community")));
        });
    }

    static void requireUnit(SignedIn user) {
        if (!user.worksCases()) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the unit enters this.");
        }
    }

    private static FormPage page(Plan plan, Form form) {
        return new FormPage("What a community wants", plan.title(),
                "It holds from this quarter on, until the panel says something else.",
                "/plans/%s/panels".formatted(plan.id()), "/plans/%s/panels/new".formatted(plan.id()),
                "Record the priorities", null, form);
    }

    private static List<Field> fields(List<Field.Option> quarters) {
        return List.of(Field.line("community", "Community").required("Enter the name of the community"),
                Field.select("period", "From which quarter on?", quarters).required("Choose the quarter"),
                Field.prose("priorities", "Priorities").hint(
                        "One on each line, the most important first. The first three count as the top three.")
                        .required("Enter at least one priority"));
    }
}

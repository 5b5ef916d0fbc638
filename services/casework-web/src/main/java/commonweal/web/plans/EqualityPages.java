package commonweal.web.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import commonweal.web.services.Coded;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Registers;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** Who was reached, counted from the unit's own monitoring forms: numbers of people, never a person. */
@Controller
class EqualityPages {

    private static final Pattern GROUP = Pattern.compile("(.+):\\s*([0-9]{1,6})");
    private static final List<Coded> CHARACTERISTICS = List.of(new Coded("age", "Age"),
            new Coded("disability", "Disability"),
            new Coded("gender-reassignment", "Gender reassignment"),
            new Coded("marriage-civil-partnership", "Marriage and civil partnership"),
            new Coded("pregnancy-maternity", "Pregnancy and maternity"), new Coded("race", "Race"),
            new Coded("religion-belief", "Religion or belief"), new Coded("sex", "Sex"),
            new Coded("sexual-orientation", "Sexual orientation"));

    private final PlanMetrics metrics;
    private final Registers registers;
    private final Panels panels;
    private final Words words;

    EqualityPages(PlanMetrics metrics, Registers registers, Panels panels, Words words) {
        this.metrics = metrics;
        this.registers = registers;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/equality")
    String reached(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String period,
            Model model) {
        PanelPages.requireUnit(user);
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> asked = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<List<Registers.Reached>> reached = parts.ask(Service.PLAN_METRICS,
                () -> registers.reached(user, id, period));
        Plan plan = asked.needed();
        model.addAttribute("plan", plan);
        model.addAttribute("reached", reached.panel());
        model.addAttribute("quarters", Quarters.begun(plan, user, words.today()));
        model.addAttribute("period", period);
        model.addAttribute("characteristics", CHARACTERISTICS);
        return "plans/equality";
    }

    @GetMapping("/plans/{id}/equality/new")
    ModelAndView enter(SignedIn user, @PathVariable String id) {
        PanelPages.requireUnit(user);
        Plan plan = metrics.plan(user, id);
        List<Field.Option> quarters = Quarters.begun(plan, user, words.today());
        return page(plan, Form.suggesting(fields(quarters),
                Map.of("period", quarters.isEmpty() ? "" : quarters.getLast().value()))).show();
    }

    @PostMapping("/plans/{id}/equality/new")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        PanelPages.requireUnit(user);
        Plan plan = metrics.plan(user, id);
        Form form = Form.sent(fields(Quarters.begun(plan, user, words.today())), entered);
        List<Registers.Group> groups = groups(form);
        return Sending.of(page(plan, form), request, () -> {
            registers.enter(user, id, new Registers.ReachedEntry(form.value("period"), form.value("characteristic"),
                    groups, form.amount("notAsked").map(Number::longValue).orElse(null)));
            return new Sending.Done("/plans/%s/equality?period=%s".formatted(id, form.value("period")),
                    "The numbers are recorded.");
        });
    }

    /** What the lines say; the first that says nothing of the kind is marked at the field. */
    private static List<Registers.Group> groups(Form form) {
        List<Registers.Group> groups = new ArrayList<>();
        for (String line : form.value("groups").lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            Matcher group = GROUP.matcher(line);
            if (group.matches()) {
                groups.add(new Registers.Group(group.group(1).strip(), Long.parseLong(group.group(2))));
            } else {
                form.mistaken("groups", "\"%s\" is no group with its number, such as 25 to 34: 12".formatted(line));
            }
        }
        return groups;
    }

    private static FormPage page(Plan plan, Form form) {
        return new FormPage("Who was reached", plan.title(),
                "How many people belong to which group, as your monitoring forms say. The same quarter and characteristic entered again takes the place of what was there.",
                "/plans/%s/equality".formatted(plan.id()), "/plans/%s/equality/new".formatted(plan.id()),
                "Record the numbers", null, form);
    }

    private static List<Field> fields(List<Field.Option> quarters) {
        return List.of(Field.select("period", "Quarter", quarters).required("Choose the quarter"),
                Field.select("characteristic", "Protected characteristic", Field.options(CHARACTERISTICS))
                        .required("Choose the characteristic"),
                Field.prose("groups", "Groups").hint(
                        "One on each line: its name, a colon and how many people, such as 25 to 34: 12. Names of groups, not of people.")
                        .required("Enter at least one group"),
                Field.number("notAsked", "Not asked, or did not say (optional)"));
    }
}

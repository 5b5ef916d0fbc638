package commonweal.web.plans;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
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
import commonweal.web.pages.Words;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.PlanTexts;
import commonweal.web.services.Refusal;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** A manager records that the next step of adopting a plan is taken. */
@Controller
class AdoptionPage {

    private static final List<Field> FIELDS = List
            .of(Field.day("date", "On which day was it taken?").required("Enter the day"));

    private final PlanMetrics metrics;
    private final PlanTexts texts;
    private final Words words;

    AdoptionPage(PlanMetrics metrics, PlanTexts texts, Words words) {
        this.metrics = metrics;
        this.texts = texts;
        this.words = words;
    }

    @GetMapping("/plans/{id}/adoption")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        return page(user, id, Form.blank(FIELDS)).show();
    }

    @PostMapping("/plans/{id}/adoption")
    ModelAndView take(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(FIELDS, entered);
        return Sending.of(page(user, id, form), request, () -> {
            texts.adopt(user, id, next(metrics.plan(user, id)), form.day("date").orElseThrow());
            return new Sending.Done("/plans/" + id, "The step is recorded.");
        });
    }

    private FormPage page(SignedIn user, String id, Form form) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only a manager records the steps of adoption.");
        }
        Plan plan = metrics.plan(user, id);
        return new FormPage("Adoption: %s".formatted(words.code(next(plan))), plan.title(), "", "/plans/" + id,
                "/plans/%s/adoption".formatted(id), "Record the step", null, form);
    }

    private static String next(Plan plan) {
        return plan.nextStep().map(Plan.AdoptionStep::step).orElseThrow(
                () -> new Refusal(Refusal.Kind.CONFLICT, "adopted", "Every step of adoption is taken already."));
    }
}

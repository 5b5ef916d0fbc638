package commonweal.web.plans;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.forms.SentFile;
import commonweal.web.pages.Downloads;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.PlanTexts;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** A manager writes plans: the text in force, its versions, a new text, next year's draft. */
@Controller
class PlanTextPages {

    private static final int LONGEST = 100_000;
    private static final List<Field> FIELDS = List.of(
            Field.file("file", "A file with the plan").hint("YAML. It takes the place of the text below."),
            Field.prose("text", "The text of the plan").upTo(LONGEST));

    private final PlanMetrics metrics;
    private final PlanTexts texts;
    private final Panels panels;
    private final Words words;

    PlanTextPages(PlanMetrics metrics, PlanTexts texts, Panels panels, Words words) {
        this.metrics = metrics;
        this.texts = texts;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/versions")
    ModelAndView versions(SignedIn user, @PathVariable String id) {
        requireManager(user);
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<List<PlanTexts.Version>> versions = parts.ask(Service.PLAN_METRICS,
                () -> texts.versions(user, id));
        return new ModelAndView("plans/versions",
                Map.of("plan", plan.needed(), "versions", versions.panel().map(List::reversed)));
    }

    @GetMapping("/plans/{id}/versions/{version}")
    ResponseEntity<byte[]> version(SignedIn user, @PathVariable String id, @PathVariable int version) {
        requireManager(user);
        return Downloads.kept(texts.version(user, id, version), "%s-%d.yaml".formatted(id, version));
    }

    @GetMapping("/plans/{id}/text")
    ModelAndView change(SignedIn user, @PathVariable String id) {
        requireManager(user);
        Plan plan = metrics.plan(user, id);
        return page(plan, Form.suggesting(FIELDS, Map.of("text", texts.text(user, id).text()))).show();
    }

    @PostMapping("/plans/{id}/text")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Long version, HttpServletRequest request) {
        requireManager(user);
        return send(user, page(metrics.plan(user, id), sent(entered, file)), version, request);
    }

    @GetMapping("/plans/new")
    ModelAndView begin(SignedIn user) {
        requireManager(user);
        return page(null, Form.blank(FIELDS)).show();
    }

    @PostMapping("/plans/new")
    ModelAndView begin(SignedIn user, @RequestParam MultiValueMap<String, String> entered,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        requireManager(user);
        return send(user, page(null, sent(entered, file)), null, request);
    }

    @PostMapping("/plans/reload")
    ModelAndView readFolder(SignedIn user, HttpServletRequest request) {
        requireManager(user);
        PlanTexts.Reread read = texts.readFolder(user);
        RequestContextUtils.getOutputFlashMap(request).put("problems", read.problems());
        return Sending.leave(request, new Sending.Done("/plans",
                "The folder is read: %s.".formatted(words.count(read.plans().size(), "plan", "plans"))));
    }

    @PostMapping("/plans/{id}/next-year")
    ModelAndView nextYear(SignedIn user, @PathVariable String id, HttpServletRequest request) {
        requireManager(user);
        PlanTexts.Written next = texts.nextYear(user, id);
        return Sending.leave(request, new Sending.Done("/plans/" + next.id(),
                "The draft for next year is there. Look through it and change its text."));
    }

    private ModelAndView send(SignedIn user, FormPage page, @Nullable Long version, HttpServletRequest request) {
        return Sending.of(page, request, () -> {
            PlanTexts.Written written = Sending.sayingAt(page.form(), "text",
                    () -> texts.write(user, version, page.form().value("text")));
            return new Sending.Done("/plans/" + written.id(), "The plan is saved.");
        });
    }

    /** What a file says takes the place of what was typed, and comes back to be put right in the page. */
    private static Form sent(MultiValueMap<String, String> entered, @Nullable MultipartFile file) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(entered);
        String chosen = SentFile.of(file).text();
        if (!chosen.isBlank()) {
            all.set("text", chosen);
        }
        Form form = Form.sent(FIELDS, all);
        return form.value("text").isEmpty() ? form.mistaken("text", "Choose a file or write the text") : form;
    }

    private static FormPage page(@Nullable Plan plan, Form form) {
        return plan == null
                ? new FormPage("A new plan", "", "The name of the plan in the text, its id, must be new.", "/plans",
                        "/plans/new", "Save the plan", null, form)
                : new FormPage("The text of the plan", plan.title(),
                        "Every text that is sent is kept as a version. Figures are counted by it at once.",
                        "/plans/%s/versions".formatted(plan.id()), "/plans/%s/text".formatted(plan.id()),
                        "Save the plan", plan.version(), form);
    }

    private static void requireManager(SignedIn user) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only a manager writes plans.");
        }
    }
}

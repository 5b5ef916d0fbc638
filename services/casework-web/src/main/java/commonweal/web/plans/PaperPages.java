package commonweal.web.plans;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Downloads;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Document;
import commonweal.web.services.Papers;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** The papers of a plan: looked at before they are published, published, and kept in four forms. */
@Controller
class PaperPages {

    private final PlanMetrics metrics;
    private final Papers papers;
    private final Panels panels;
    private final Words words;

    PaperPages(PlanMetrics metrics, Papers papers, Panels panels, Words words) {
        this.metrics = metrics;
        this.papers = papers;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/papers")
    String shelf(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Papers.Shelf> shelf = parts.ask(Service.PLAN_METRICS, () -> papers.shelf(user, id));
        return shelf("plans", id, plan.needed().title(), shelf.panel(), user, model);
    }

    /** The plans that somebody has papers of without being shown the plans themselves. */
    @GetMapping("/county")
    String county(SignedIn user, Model model) {
        model.addAttribute("shelves", panels.open().ask(Service.PLAN_METRICS, () -> papers.shelves(user)).panel());
        return "plans/county";
    }

    @GetMapping("/county/{id}")
    String county(SignedIn user, @PathVariable String id, Model model) {
        Papers.PlanShelf one = papers.shelves(user).stream().filter(found -> found.planId().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There are no papers of such a plan."));
        return shelf("county", id, one.title(), Panel.shown(one.shelf()), user, model);
    }

    private static String shelf(String area, String id, String title, Panel<Papers.Shelf> shelf, SignedIn user,
            Model model) {
        model.addAttribute("area", area);
        model.addAttribute("back", area.equals("county") ? "/county" : "/plans/" + id);
        model.addAttribute("planId", id);
        model.addAttribute("title", title);
        model.addAttribute("shelf", shelf);
        model.addAttribute("publishes", user.is(Role.CSU_MANAGER));
        return "plans/papers";
    }

    @GetMapping({"/plans/{id}/papers/{kind}", "/county/{id}/papers/{kind}"})
    ResponseEntity<byte[]> preview(SignedIn user, @PathVariable String id, @PathVariable String kind,
            @RequestParam String period, @RequestParam(defaultValue = "html") String format) {
        Papers.Format form = Papers.Format.named(format);
        return answer(papers.preview(user, id, kind, period, form), form, "%s-%s".formatted(kind, period));
    }

    @GetMapping("/plans/{id}/papers/{kind}/publish")
    ModelAndView publish(SignedIn user, @PathVariable String id, @PathVariable String kind,
            @RequestParam String period) {
        requireManager(user);
        return page(user, id, kind, period).show();
    }

    @PostMapping("/plans/{id}/papers/{kind}/publish")
    ModelAndView publish(SignedIn user, @PathVariable String id, @PathVariable String kind,
            @RequestParam String period, HttpServletRequest request) {
        requireManager(user);
        return Sending.of(page(user, id, kind, period), request, () -> {
            Papers.Paper paper = papers.publish(user, id, kind, period);
            return new Sending.Done("/plans/%s/papers".formatted(id), "%s, %s, is published as edition %d."
                    .formatted(paper.title(), words.period(paper.period()), paper.edition()));
        });
    }

    @GetMapping({"/plans/{id}/published/{paper}/{format}", "/county/{id}/published/{paper}/{format}"})
    ResponseEntity<byte[]> published(SignedIn user, @PathVariable String paper, @PathVariable String format) {
        Papers.Format form = Papers.Format.named(format);
        return answer(papers.published(user, paper, form), form, paper);
    }

    private static ResponseEntity<byte[]> answer(Document document, Papers.Format format, String name) {
        return format == Papers.Format.HTML
                ? Downloads.shown(document)
                : Downloads.kept(document, "%s.%s".formatted(name, format.code()));
    }

    private FormPage page(SignedIn user, String id, String kind, String period) {
        Plan plan = metrics.plan(user, id);
        String action = UriComponentsBuilder.fromPath("/plans/{id}/papers/{kind}/publish")
                .queryParam("period", "{period}").encode().buildAndExpand(id, kind, period).toUriString();
        return new FormPage("Publish the paper",
                "%s: %s, %s".formatted(plan.title(), words.code(kind), words.period(period)),
                "It is kept as it is this moment, in all four forms, and cannot be changed or taken back. What is put right later is another edition.",
                "/plans/%s/papers".formatted(id), action, "Publish it", null, Form.blank(List.of()));
    }

    private static void requireManager(SignedIn user) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only a manager publishes papers.");
        }
    }
}

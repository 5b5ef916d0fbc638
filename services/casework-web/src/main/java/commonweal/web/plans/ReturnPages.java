package commonweal.web.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Downloads;
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.Listing;
import commonweal.web.services.Plan;
import commonweal.web.services.PlanMetrics;
import commonweal.web.services.PlanReturns;
import commonweal.web.services.Refusal;
import commonweal.web.services.Returns;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** What partner agencies owe the plan, and the form in which each sends it in. */
@Controller
class ReturnPages {

    private static final List<Field.Option> STATES = List.of(new Field.Option("", "All"),
            new Field.Option("due", "Due now"), new Field.Option("late", "Late"),
            new Field.Option("missing", "Missing"), new Field.Option("returned", "Returned"),
            new Field.Option("returned-late", "Returned late"), new Field.Option("open", "Not due yet"));

    private final PlanMetrics metrics;
    private final PlanReturns returns;
    private final Panels panels;
    private final Words words;

    ReturnPages(PlanMetrics metrics, PlanReturns returns, Panels panels, Words words) {
        this.metrics = metrics;
        this.returns = returns;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/plans/{id}/returns")
    String owed(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "0") int page, Model model) {
        Field.Option chosen = STATES.stream().filter(state -> state.value().equals(status)).findFirst()
                .orElse(STATES.getFirst());
        Panels.Page parts = panels.open();
        Panels.Asked<Plan> plan = parts.ask(Service.PLAN_METRICS, () -> metrics.plan(user, id));
        Panels.Asked<Listing<Returns.Owed>> owed = parts.ask(Service.PLAN_METRICS,
                () -> returns.owed(user, id, chosen.value(), Math.max(0, page)));
        model.addAttribute("plan", plan.needed());
        Panel<Listing<Returns.Owed>> panel = owed.panelOr(new Listing<>(null, 0, 0, 0));
        model.addAttribute("owed", panel);
        model.addAttribute("paging", panel
                .map(list -> Paging.of(list, "/plans/%s/returns?status=%s".formatted(id, chosen.value())))
                .getContent());
        model.addAttribute("states", STATES);
        model.addAttribute("chosen", chosen);
        model.addAttribute("sends", user.is(Role.PARTNER_RETURNS));
        return "plans/returns";
    }

    @GetMapping("/plans/{id}/returns/form")
    ModelAndView form(SignedIn user, @PathVariable String id, @RequestParam String agency,
            @RequestParam String period) {
        requireReturns(user);
        Returns.Wanted wanted = returns.wanted(user, id, agency, period);
        return page(wanted, ReturnForm.asReturned(wanted)).show();
    }

    @PostMapping("/plans/{id}/returns/form")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam String agency,
            @RequestParam String period, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        requireReturns(user);
        Returns.Wanted wanted = returns.wanted(user, id, agency, period);
        Form form = Form.sent(ReturnForm.fields(wanted), entered);
        return Sending.of(page(wanted, form), request, () -> {
            ReturnSheet sheet = ReturnSheet.of(wanted, form);
            if (sheet.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "empty", "Fill in at least one line.");
            }
            try {
                return done(id, returns.fill(user, id, sheet.text()));
            } catch (Refusal refusal) {
                throw sheet.atTheFields(form, refusal);
            }
        });
    }

    @GetMapping("/plans/{id}/returns/form.csv")
    ResponseEntity<byte[]> sheet(SignedIn user, @PathVariable String id, @RequestParam String agency,
            @RequestParam String period) {
        requireReturns(user);
        return Downloads.kept(returns.file(user, id, agency, period), "return-%s-%s.csv".formatted(agency, period));
    }

    /** How many lines were saved, and what the service noticed in them. */
    Sending.Done done(String planId, Returns.Filled filled) {
        String noticed = filled.findings().stream().map(Returns.Finding::sentence).collect(Collectors.joining(" "));
        String unchanged = filled.unchanged() == 0
                ? ""
                : words.count(filled.unchanged(), "line was there already.", "lines were there already.");
        return new Sending.Done("/plans/%s/returns".formatted(planId),
                Stream.of(words.count(filled.saved(), "line saved.", "lines saved."), unchanged, noticed)
                        .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" ")));
    }

    static void requireReturns(SignedIn user) {
        if (!user.is(Role.PARTNER_RETURNS)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the agency itself sends its return.");
        }
    }

    private FormPage page(Returns.Wanted wanted, Form form) {
        String list = "/plans/%s/returns".formatted(wanted.planId());
        String action = UriComponentsBuilder.fromPath("/plans/{id}/returns/form").queryParam("agency", "{agency}")
                .queryParam("period", "{period}").encode()
                .buildAndExpand(wanted.planId(), wanted.agency(), wanted.period()).toUriString();
        @Nullable
        LocalDate due = wanted.lines().stream().map(Returns.Line::due).filter(Objects::nonNull).findFirst()
                .orElse(null);
        return new FormPage("Return for " + words.period(wanted.period()), words.code(wanted.agency()),
                "Due on %s. Leave out a line that you cannot fill in yet; you can send it later.".formatted(
                        words.day(due)),
                list, action, "Send the return", null, form);
    }
}

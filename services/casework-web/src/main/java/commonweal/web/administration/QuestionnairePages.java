package commonweal.web.administration;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
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
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panels;
import commonweal.web.services.Editions;
import commonweal.web.services.Questionnaire;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/**
 * Questionnaires and their bands: every version can be looked at; one goes live after a dry run has shown whose band it
 * would have changed.
 */
@Controller
class QuestionnairePages {

    private static final List<Field> NOTE = List
            .of(Field.prose("note", "Why it goes live (optional)").hint("Kept with the decision"));

    private final Editions editions;
    private final Panels panels;

    QuestionnairePages(Editions editions, Panels panels) {
        this.editions = editions;
        this.panels = panels;
    }

    @GetMapping("/administration/questionnaires")
    String list(SignedIn user, Model model) {
        model.addAttribute("editions",
                panels.open().ask(Service.RISK_ASSESSMENT, () -> editions.all(user)).panel());
        return "administration/questionnaires";
    }

    @GetMapping("/administration/questionnaires/{id}")
    ModelAndView preview(SignedIn user, @PathVariable String id, @RequestParam(defaultValue = "1") int version,
            @RequestParam(defaultValue = "1") int bandTableVersion) {
        return preview(user, id, version, bandTableVersion, "", HttpStatus.OK);
    }

    @PostMapping("/administration/questionnaires/{id}/dry-runs")
    ModelAndView tryOut(SignedIn user, @PathVariable String id, @RequestParam int version,
            @RequestParam int bandTableVersion) {
        return Sending.of(Form.blank(List.of()),
                () -> new ModelAndView("redirect:/administration/dry-runs/"
                        + editions.tryOut(user, id, version, bandTableVersion).id()),
                (refusal, status) -> preview(user, id, version, bandTableVersion, refusal, status));
    }

    @GetMapping("/administration/dry-runs/{id}")
    ModelAndView dryRun(SignedIn user, @PathVariable String id) {
        return outcome(user, editions.dryRun(user, id), Form.blank(NOTE), "", HttpStatus.OK);
    }

    @PostMapping("/administration/dry-runs/{id}/live")
    ModelAndView goLive(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Editions.DryRun run = editions.dryRun(user, id);
        Form form = Form.sent(NOTE, entered);
        return Sending.of(form, () -> {
            editions.goLive(user, run.questionnaire(), new Editions.GoLive(run.version(), run.bandTableVersion(), id,
                    form.given("note").orElse(null)));
            return Sending.leave(request, new Sending.Done("/administration/questionnaires",
                    "It is live: assessments from now on are made with it."));
        }, (refusal, status) -> outcome(user, run, form, refusal, status));
    }

    private ModelAndView preview(SignedIn user, String id, int version, int bandTableVersion, String refusal,
            HttpStatus status) {
        Panels.Page parts = panels.open();
        Panels.Asked<Questionnaire> read = parts.ask(Service.RISK_ASSESSMENT,
                () -> editions.read(user, id, version, bandTableVersion));
        Panels.Asked<List<Editions.WentLive>> history = parts.ask(Service.RISK_ASSESSMENT,
                () -> editions.history(user, id));
        ModelAndView view = new ModelAndView("administration/questionnaire", "questionnaire", read.needed());
        view.addObject("version", version).addObject("bandTableVersion", bandTableVersion)
                .addObject("history", history.panelOr(List.of())).addObject("refusal", refusal)
                .addObject("mayChange", user.is(Role.CSU_MANAGER));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView outcome(SignedIn user, Editions.DryRun run, Form form, String refusal,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("administration/dry-run", "run", run);
        view.addObject("form", form).addObject("refusal", refusal).addObject("mayChange",
                user.is(Role.CSU_MANAGER));
        view.setStatus(status);
        return view;
    }
}

package commonweal.web.retention;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Panels;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Refusal;
import commonweal.web.services.Retention;
import commonweal.web.services.Service;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** Where a manager erases a case or a report. Nothing undoes it, so the reference has to be typed in as well. */
@Controller
class ErasePages {

    private static final String ONE = "/{of:cases|reports}/{id}/erase";
    private static final String BY_HAND = "/retention/by-hand";
    private static final String LOOK_AT = "lookAt";
    private static final String REFERENCE = "reference";

    private final CaseIntake intake;
    private final Retention retention;
    private final Panels panels;

    ErasePages(CaseIntake intake, Retention retention, Panels panels) {
        this.intake = intake;
        this.retention = retention;
        this.panels = panels;
    }

    @GetMapping(ONE)
    ModelAndView ask(SignedIn user, @PathVariable String of, @PathVariable String id) {
        requireManager(user);
        Erasable.Thing thing = Erasable.at(of).find(intake, user, id);
        return page(user, thing, Form.blank(fields(user, thing))).show();
    }

    @PostMapping(ONE)
    ModelAndView erase(SignedIn user, @PathVariable String of, @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        requireManager(user);
        Erasable.Thing thing = Erasable.at(of).find(intake, user, id);
        Form form = Form.sent(fields(user, thing), entered);
        String typed = form.value(REFERENCE);
        if (!typed.isEmpty() && !typed.equalsIgnoreCase(thing.reference())) {
            form.mistaken(REFERENCE, "Enter %s, the reference of what is erased".formatted(thing.reference()));
        }
        return Sending.of(page(user, thing, form), () -> {
            List<Retention.LookAt> lookAt = thing.kind().erase(retention, user, id, version, form.value("reason"));
            if (!lookAt.isEmpty()) {
                RequestContextUtils.getOutputFlashMap(request).put(LOOK_AT, lookAt);
            }
            return Sending.leave(request, new Sending.Done(lookAt.isEmpty() ? thing.kind().list() : BY_HAND,
                    "The %s %s is erased.".formatted(thing.kind().word(), thing.reference())));
        });
    }

    /** Shown right after erasing and never again. */
    @GetMapping(BY_HAND)
    String byHand(SignedIn user) {
        requireManager(user);
        return "retention/look-at";
    }

    private static void requireManager(SignedIn user) {
        if (!user.is(Role.CSU_MANAGER)) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "");
        }
    }

    private List<Field> fields(SignedIn user, Erasable.Thing thing) {
        return List.of(
                Field.radios("reason", "Why is it erased?", Field.options(retention.rules(user).erasureReasons()))
                        .required("Choose why it is erased"),
                Field.line(REFERENCE, "To be sure, enter its reference").hint("It is " + thing.reference())
                        .required("Enter the reference"));
    }

    private FormPage page(SignedIn user, Erasable.Thing thing, Form form) {
        String word = thing.kind().word();
        long left = panels.open().ask(Service.CASE_INTAKE, () -> thing.kind().outlook(retention, user, thing.id()))
                .panelOr(List.of()).or(List.of()).size();
        String byHand = left == 0
                ? ""
                : " What else is written in its case is not erased: the next page lists, once, what may tell of the same person and has to be looked at by hand.";
        return new FormPage("Erase the " + word, thing.reference(), thing.kind().lead() + byHand, thing.address(),
                thing.address() + "/erase", "Erase the %s for ever".formatted(word), thing.version(), form).warning();
    }
}

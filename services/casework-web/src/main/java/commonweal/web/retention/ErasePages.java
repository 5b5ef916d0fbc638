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

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Refusal;
import commonweal.web.services.Retention;
import commonweal.web.signin.Role;
import commonweal.web.signin.SignedIn;

/** Where a manager erases a case or a report. Nothing undoes it, so the reference has to be typed in as well. */
@Controller
class ErasePages {

    private static final String ONE = "/{of:cases|reports}/{id}/erase";
    private static final String REFERENCE = "reference";

    private final CaseIntake intake;
    private final Retention retention;

    ErasePages(CaseIntake intake, Retention retention) {
        this.intake = intake;
        this.retention = retention;
    }

    @GetMapping(ONE)
    ModelAndView ask(SignedIn user, @PathVariable String of, @PathVariable String id) {
        requireManager(user);
        Erasable.Thing thing = Erasable.at(of).find(intake, user, id);
        return page(thing, Form.blank(fields(user, thing))).show();
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
        return Sending.of(page(thing, form), request, () -> {
            thing.kind().erase(retention, user, id, version, form.value("reason"));
            return new Sending.Done(thing.kind().list(),
                    "The %s %s is erased.".formatted(thing.kind().word(), thing.reference()));
        });
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

    private static FormPage page(Erasable.Thing thing, Form form) {
        String word = thing.kind().word();
        return new FormPage("Erase the " + word, thing.reference(), thing.kind().lead(), thing.address(),
                thing.address() + "/erase", "Erase the %s for ever".formatted(word), thing.version(), form).warning();
    }
}

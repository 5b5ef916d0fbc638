package commonweal.web.tasking;

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
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** A person puts a case before a task group. */
@Controller
class ReferCase {

    private final CaseIntake intake;
    private final Tasking tasking;

    ReferCase(CaseIntake intake, Tasking tasking) {
        this.intake = intake;
        this.tasking = tasking;
    }

    @GetMapping("/cases/{id}/refer")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        return page(intake.caseFile(user, id), Form.blank(fields(user))).show();
    }

    @PostMapping("/cases/{id}/refer")
    ModelAndView refer(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(fields(user), entered);
        return Sending.of(page(intake.caseFile(user, id), form), request, () -> {
            String made = tasking.refer(user,
                    new Tasking.Refer(id, form.value("group"), form.given("asked").orElse(null)));
            return new Sending.Done("/referrals/" + made, "The case is referred.");
        });
    }

    private static FormPage page(CaseFile aCase, Form form) {
        return new FormPage("Refer to a task group", "Case " + aCase.reference(), "", "/cases/" + aCase.id(),
                "/cases/%s/refer".formatted(aCase.id()), "Refer the case", null, form);
    }

    private List<Field> fields(SignedIn user) {
        return List.of(
                Field.radios("group", "Which group?",
                        tasking.groups(user).stream().map(g -> new Field.Option(g.id(), g.name())).toList())
                        .required("Choose a group"),
                Field.prose("asked", "What is asked of the group? (optional)").hint("Without names of people"));
    }
}

package commonweal.web.tasking;

import java.util.List;
import java.util.stream.Stream;

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
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** A person puts a case, or a place that nobody has a case about, before a task group. */
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
        return page(intake.caseFile(user, id), Form.blank(fields(user, tasking.codes(user)))).show();
    }

    @PostMapping("/cases/{id}/refer")
    ModelAndView refer(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        TaskCodes codes = tasking.codes(user);
        Form form = Form.sent(fields(user, codes), entered);
        return Sending.of(page(intake.caseFile(user, id), form), request, () -> {
            String made = tasking.refer(user,
                    Tasking.Refer.aCase(id, form.value("group"), ReferralDetails.sent(codes, form)));
            return new Sending.Done("/referrals/" + made, "The case is referred.");
        });
    }

    @GetMapping("/referrals/new")
    ModelAndView place(SignedIn user) {
        MeetingPages.requireWorker(user);
        return placePage(Form.blank(placeFields(user, tasking.codes(user)))).show();
    }

    @PostMapping("/referrals/new")
    ModelAndView referPlace(SignedIn user, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        TaskCodes codes = tasking.codes(user);
        Form form = Form.sent(placeFields(user, codes), entered);
        return Sending.of(placePage(form), request, () -> {
            String made = tasking.refer(user, Tasking.Refer.aPlace(form.value("place"), form.value("group"),
                    ReferralDetails.sent(codes, form)));
            return new Sending.Done("/referrals/" + made, "The place is referred.");
        });
    }

    private static FormPage page(CaseFile aCase, Form form) {
        return new FormPage("Refer to a task group", "Case " + aCase.reference(), "", "/cases/" + aCase.id(),
                "/cases/%s/refer".formatted(aCase.id()), "Refer the case", null, form);
    }

    private static FormPage placePage(Form form) {
        return new FormPage("Refer a place", "", "For a place that nobody has a case about, such as a shop or a park.",
                "/referrals", "/referrals/new", "Refer the place", null, form);
    }

    private List<Field> fields(SignedIn user, TaskCodes codes) {
        return Stream.concat(Stream.of(group(user)), ReferralDetails.fields(codes).stream()).toList();
    }

    private List<Field> placeFields(SignedIn user, TaskCodes codes) {
        return Stream.concat(
                Stream.of(Field.line("place", "Which place?")
                        .hint("As people call it, such as Corner Shop, 12 High Street")
                        .required("Say which place"), group(user)),
                ReferralDetails.fields(codes).stream().filter(field -> !field.name().equals("subject"))).toList();
    }

    private Field group(SignedIn user) {
        return Field.radios("group", "Which group?",
                tasking.groups(user).stream().map(g -> new Field.Option(g.id(), g.name())).toList())
                .required("Choose a group");
    }
}

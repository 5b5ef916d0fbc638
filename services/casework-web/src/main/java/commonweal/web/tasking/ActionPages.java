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
import commonweal.web.services.Referral;
import commonweal.web.services.Refusal;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** An agency completes what it was asked to do. */
@Controller
class ActionPages {

    private final Tasking tasking;

    ActionPages(Tasking tasking) {
        this.tasking = tasking;
    }

    @GetMapping("/referrals/{id}/actions/{actionId}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String actionId) {
        Referral.Action action = action(user, id, actionId);
        return page(id, action, Form.blank(fields(tasking.codes(user)))).show();
    }

    @PostMapping("/referrals/{id}/actions/{actionId}")
    ModelAndView complete(SignedIn user, @PathVariable String id, @PathVariable String actionId,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Referral.Action action = action(user, id, actionId);
        Form form = Form.sent(fields(tasking.codes(user)), entered);
        return Sending.of(page(id, action, form), request, () -> {
            tasking.complete(user, actionId,
                    new Tasking.Complete(form.value("result"), form.given("note").orElse(null)));
            return new Sending.Done("/referrals/" + id, "The action is completed.");
        });
    }

    private Referral.Action action(SignedIn user, String referralId, String actionId) {
        Referral.Action action = tasking.referral(user, referralId).actions().stream()
                .filter(a -> a.id().equals(actionId)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such action."));
        if (!user.mayComplete(action.agency())) {
            throw new Refusal(Refusal.Kind.NOT_ALLOWED, "", "Only the agency itself or the chair completes it.");
        }
        return action;
    }

    private static FormPage page(String referralId, Referral.Action action, Form form) {
        String address = "/referrals/%s/actions/%s".formatted(referralId, action.id());
        return new FormPage("Complete the action", action.what(), "", "/referrals/" + referralId, address,
                "Complete the action", null, form);
    }

    private static List<Field> fields(TaskCodes codes) {
        return List.of(Field.radios("result", "What came of it?", Field.options(codes.results()))
                .required("Choose what came of it"), Field.prose("note", "Note (optional)"));
    }
}

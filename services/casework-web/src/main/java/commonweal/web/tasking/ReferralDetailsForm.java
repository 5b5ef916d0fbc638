package commonweal.web.tasking;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.services.Referral;
import commonweal.web.services.TaskCodes;
import commonweal.web.services.Tasking;
import commonweal.web.signin.SignedIn;

/** Fills in what a group has to know: a referral that a high risk made comes with nothing but the case. */
@Controller
class ReferralDetailsForm {

    private final Tasking tasking;

    ReferralDetailsForm(Tasking tasking) {
        this.tasking = tasking;
    }

    @GetMapping("/referrals/{id}/details")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        MeetingPages.requireWorker(user);
        Referral referral = tasking.referral(user, id);
        return page(referral, Form.suggesting(ReferralDetails.fields(tasking.codes(user)),
                ReferralDetails.known(referral))).show();
    }

    @PostMapping("/referrals/{id}/details")
    ModelAndView send(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        MeetingPages.requireWorker(user);
        TaskCodes codes = tasking.codes(user);
        Referral referral = tasking.referral(user, id);
        Form form = Form.sent(ReferralDetails.fields(codes), entered);
        return Sending.of(page(referral, form), request, () -> {
            tasking.tell(user, id, version, ReferralDetails.sent(codes, form, referral));
            return new Sending.Done("/referrals/" + id, "What the group has to know is saved.");
        });
    }

    private static FormPage page(Referral referral, Form form) {
        return new FormPage("What the group has to know", referral.about(),
                "Each agency is shown only what it needs for its part.", "/referrals/" + referral.id(),
                "/referrals/%s/details".formatted(referral.id()), "Save", referral.version(), form);
    }
}

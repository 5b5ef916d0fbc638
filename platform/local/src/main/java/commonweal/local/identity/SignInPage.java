package commonweal.local.identity;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page, which names the people one can sign in as. */
@Controller
class SignInPage {

    @GetMapping(IdentitySecurity.SIGN_IN)
    String signIn(Model model, @RequestParam(required = false) String error,
            @RequestParam(required = false) String logout) {
        model.addAttribute("people", DemoUser.ALL);
        model.addAttribute("wrong", error != null);
        model.addAttribute("signedOut", logout != null);
        return "sign-in";
    }
}

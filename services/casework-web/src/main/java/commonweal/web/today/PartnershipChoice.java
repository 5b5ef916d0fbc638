package commonweal.web.today;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.signin.SignedIn;
import commonweal.web.signin.SignedInArgument;

/** Where somebody who works for several partnerships says which one they work in now. */
@Controller
class PartnershipChoice {

    private final Words words;

    PartnershipChoice(Words words) {
        this.words = words;
    }

    @GetMapping("/partnership")
    ModelAndView form(SignedIn user) {
        return page(Form.suggesting(fields(user),
                user.partnership().map(now -> Map.of("partnership", now)).orElse(Map.of()))).show();
    }

    @PostMapping("/partnership")
    ModelAndView choose(SignedIn user, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(fields(user), entered);
        return Sending.of(page(form), request, () -> {
            String chosen = form.value("partnership");
            request.getSession().setAttribute(SignedInArgument.PARTNERSHIP, chosen);
            return new Sending.Done("/", "You now work in %s.".formatted(words.code(chosen)));
        });
    }

    private static FormPage page(Form form) {
        return new FormPage("Change partnership", "Your partnerships", "", "/", "/partnership", "Change", null, form);
    }

    private List<Field> fields(SignedIn user) {
        return List.of(Field.radios("partnership", "Which partnership do you work in now?",
                user.partnerships().stream().map(code -> new Field.Option(code, words.code(code))).toList())
                .required("Choose a partnership"));
    }
}

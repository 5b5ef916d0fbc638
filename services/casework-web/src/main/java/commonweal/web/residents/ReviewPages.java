package commonweal.web.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.services.FrontDesk;

/** The application for an ASB Case Review (Anti-social Behaviour, Crime and Policing Act 2014, section 104). */
@Controller
class ReviewPages {

    private static final List<Field> FIELDS = List.of(
            Field.radios("whose", "Who are you applying for?",
                    List.of(new Field.Option("own", "For myself"),
                            new Field.Option("other", "For somebody else", List.of(
                                    Field.line("onBehalfOf", "Whom, and have they agreed?")
                                            .required("Say whom you are applying for, and that they have agreed")))))
                    .required("Choose who you are applying for"),
            Field.line("name", "Your full name").purpose("name").required("Enter your name"),
            Field.line("email", "E-mail address (optional)").purpose("email"),
            Field.line("phone", "Telephone number (optional)").purpose("tel"),
            Field.line("address", "Your address").purpose("street-address").required("Enter your address"),
            Field.line("references", "References of your reports, if you have them (optional)")
                    .hint("For example, R-7F3K-2M9Q, R-2B4C-9XYZ"),
            Field.prose("dissatisfied", "What did you report, when and to whom, and what was done?")
                    .hint("Each report counts: to the council, the police or your landlord. Roughly is enough.")
                    .required("Say what you reported, and what was done"),
            Field.prose("wanted", "What would you like to happen? (optional)"));

    private final FrontDesk desk;
    private final PublicToken token;
    private final Words words;

    ReviewPages(FrontDesk desk, PublicToken token, Words words) {
        this.desk = desk;
        this.token = token;
        this.words = words;
    }

    @GetMapping("/case-review")
    ModelAndView ask() {
        MultiValueMap<String, String> none = new LinkedMultiValueMap<>();
        return page(Form.with(FIELDS, none), "", UUID.randomUUID().toString(), HttpStatus.OK);
    }

    @PostMapping("/case-review")
    ModelAndView apply(@RequestParam MultiValueMap<String, String> entered,
            @RequestParam(defaultValue = "") String website, @RequestParam(defaultValue = "") String key) {
        Form form = Form.sent(FIELDS, entered);
        if (!website.isEmpty()) {
            return page(form, "Leave the field \"Website\" empty: only programs fill it in.", key,
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sending.of(form, () -> {
            FrontDesk.Applied applied = token.ask(nobody -> desk.applyForReview(nobody, key, application(form)));
            return new ModelAndView("residents/thanks", "title", "Application handed in").addObject("sentences",
                    sentences(applied));
        }, (refusal, status) -> page(form, refusal, key, status));
    }

    private List<String> sentences(FrontDesk.Applied applied) {
        List<String> sentences = new ArrayList<>();
        if (applied.reference() != null) {
            sentences.add("Your reference is %s.".formatted(applied.reference()));
        }
        sentences.add(applied.acknowledgedBy() == null
                ? "We write to you to say that we have it."
                : "We write to you by %s to say that we have it.".formatted(words.day(applied.acknowledgedBy())));
        sentences.add("Then the council, the police, health and landlords look together at what was done, and tell you "
                + "whether there is a review and what comes of it.");
        return sentences;
    }

    private static FrontDesk.ReviewApplication application(Form form) {
        return new FrontDesk.ReviewApplication(
                new FrontDesk.ReviewApplication.Applicant(form.value("name"), form.given("email").orElse(null),
                        form.given("phone").orElse(null), form.given("address").orElse(null)),
                form.chosen("whose", "other") ? form.given("onBehalfOf").orElse(null) : null,
                Stream.of(form.value("references").split("[,;\\s]+")).filter(word -> !word.isEmpty()).toList(),
                form.value("dissatisfied"), form.given("wanted").orElse(null));
    }

    private static ModelAndView page(Form form, String refusal, String key, HttpStatus status) {
        ModelAndView view = new ModelAndView("residents/case-review");
        view.addObject("form", form).addObject("refusal", refusal).addObject("key", key);
        view.setStatus(status);
        return view;
    }
}

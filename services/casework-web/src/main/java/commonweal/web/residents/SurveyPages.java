package commonweal.web.residents;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
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
import commonweal.web.forms.SurveyQuestions;
import commonweal.web.services.FrontDesk;
import commonweal.web.services.Refusal;

/** The survey after a case was closed, for who has the code from the letter; it can be answered once. */
@Controller
class SurveyPages {

    /** Session attribute: the code that was found to be good, and what it asks. */
    private static final String OPENED = "residents.survey";

    private record Opened(String code, FrontDesk.Survey survey) {

        List<Field> questions() {
            return Stream.concat(SurveyQuestions.of(survey).stream(),
                    Stream.of(Field.prose("comment", "Is there anything else? (optional)"))).toList();
        }

        @Override
        public String toString() {
            return "Opened[withheld]";
        }
    }

    private static final List<Field> ENTRY = List.of(
            Field.line("code", "Code").hint("The code in the letter or message that asked you")
                    .required("Enter the code"));

    private final FrontDesk desk;
    private final PublicToken token;

    SurveyPages(FrontDesk desk, PublicToken token) {
        this.desk = desk;
        this.token = token;
    }

    @GetMapping("/survey")
    ModelAndView entry() {
        return entry(Form.blank(ENTRY)).show();
    }

    @PostMapping("/survey")
    ModelAndView enter(@RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        Form form = Form.sent(ENTRY, entered);
        return Sending.of(entry(form), () -> {
            String code = form.value("code");
            session.setAttribute(OPENED, new Opened(code, found(code)));
            return new ModelAndView("redirect:/survey/questions");
        });
    }

    @GetMapping("/survey/questions")
    ModelAndView ask(HttpSession session) {
        return session.getAttribute(OPENED) instanceof Opened opened
                ? questions(Form.blank(opened.questions())).show()
                : new ModelAndView("redirect:/survey");
    }

    @PostMapping("/survey/questions")
    ModelAndView answer(@RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        if (!(session.getAttribute(OPENED) instanceof Opened opened)) {
            return new ModelAndView("redirect:/survey");
        }
        Form form = Form.sent(opened.questions(), entered);
        return Sending.of(questions(form), () -> {
            token.ask(nobody -> {
                desk.answerSurvey(nobody, opened.code(), new FrontDesk.SurveyAnswers(mark(form, "outcome"),
                        mark(form, "service"), mark(form, "informed"), mark(form, "ease"),
                        form.given("comment").orElse(null)));
                return opened;
            });
            session.removeAttribute(OPENED);
            return new ModelAndView("residents/thanks", "title", "Thank you").addObject("sentences",
                    List.of("Your answers help to make this better. No figure shows your name."));
        });
    }

    private FrontDesk.Survey found(String code) {
        try {
            return token.ask(nobody -> desk.survey(nobody, code));
        } catch (Refusal refusal) {
            throw switch (refusal.kind()) {
                case NOT_KNOWN, INVALID -> new Refusal(Refusal.Kind.INVALID, refusal.code(),
                        "No survey waits for this code: it is mistyped, or was used already.");
                case CONFLICT -> new Refusal(Refusal.Kind.CONFLICT, refusal.code(),
                        "The time to answer this survey is over.");
                case NOT_ALLOWED, STALE -> refusal;
            };
        }
    }

    private static @Nullable Integer mark(Form form, String question) {
        return form.given(question).map(Integer::valueOf).orElse(null);
    }

    private static FormPage entry(Form form) {
        return new FormPage("Tell us how we did", "", "Four questions about what you reported. It takes a minute.",
                "/report", "/survey", "Continue", null, form);
    }

    private static FormPage questions(Form form) {
        return new FormPage("How did we do?", "", "Leave out what you do not want to answer.", "/survey",
                "/survey/questions", "Send the answers", null, form);
    }
}

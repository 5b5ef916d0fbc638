package commonweal.web.residents;

import java.util.List;
import java.util.stream.Stream;

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
import commonweal.web.forms.SurveyQuestions;
import commonweal.web.services.FrontDesk;
import commonweal.web.services.Refusal;

/** The survey after a case was closed, by a link that can be used once. */
@Controller
class SurveyPages {

    private static final List<Field> QUESTIONS = Stream.concat(SurveyQuestions.FIELDS.stream(),
            Stream.of(Field.prose("text", "Is there anything else? (optional)"))).toList();

    private final FrontDesk desk;
    private final PublicToken token;

    SurveyPages(FrontDesk desk, PublicToken token) {
        this.desk = desk;
        this.token = token;
    }

    @GetMapping("/survey/{link}")
    ModelAndView ask(@PathVariable String link) {
        try {
            token.ask(nobody -> desk.survey(nobody, new FrontDesk.Link(link)));
            return page(link, Form.blank(QUESTIONS)).show();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return new ModelAndView("residents/thanks", "title", "This survey is answered").addObject("sentences",
                    List.of("The link can be used once, and it has been used or is over."));
        }
    }

    @PostMapping("/survey/{link}")
    ModelAndView answer(@PathVariable String link, @RequestParam MultiValueMap<String, String> entered) {
        Form form = Form.sent(QUESTIONS, entered);
        return Sending.of(page(link, form), () -> {
            token.ask(nobody -> {
                desk.answerSurvey(nobody,
                        new FrontDesk.SurveyAnswers(link, mark(form, "outcome"), mark(form, "service"),
                                mark(form, "informed"), mark(form, "ease"), form.given("text").orElse(null)));
                return link;
            });
            return new ModelAndView("residents/thanks", "title", "Thank you").addObject("sentences",
                    List.of("Your answers help to make this better. They are kept apart from your name in all figures."));
        });
    }

    private static @Nullable Integer mark(Form form, String question) {
        return form.given(question).map(Integer::valueOf).orElse(null);
    }

    private static FormPage page(String link, Form form) {
        return new FormPage("How did we do?", "",
                "Four questions about what you reported. Leave out what you do not want to answer.", "/report",
                "/survey/" + link, "Send the answers", null, form);
    }
}

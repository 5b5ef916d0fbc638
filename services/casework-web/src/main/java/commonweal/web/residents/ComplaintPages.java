package commonweal.web.residents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.pages.Words;
import commonweal.web.services.Codes;
import commonweal.web.services.FrontDesk;

/** What who asks for an ASB Case Review has complained of, one complaint after the other. */
@Controller
class ComplaintPages {

    static final String LIST = "/case-review/complaints";
    private static final int MOST = 20;

    private final FrontDesk desk;
    private final PublicToken token;
    private final Words words;

    ComplaintPages(FrontDesk desk, PublicToken token, Words words) {
        this.desk = desk;
        this.token = token;
        this.words = words;
    }

    @GetMapping(LIST)
    ModelAndView complaints(HttpSession session) {
        ReviewDraft draft = ReviewDraft.in(session);
        return draft.complaints().isEmpty()
                ? new ModelAndView("redirect:/case-review/complaints/1")
                : new ModelAndView("residents/complaints", "complaints", answers(draft)).addObject("more",
                        draft.complaints().size() < MOST);
    }

    @GetMapping("/case-review/complaints/{number:\\d{1,2}}")
    ModelAndView complaint(@PathVariable int number, HttpSession session) {
        List<MultiValueMap<String, String>> told = ReviewDraft.in(session).complaints();
        if (number < 1 || number > Math.min(told.size() + 1, MOST)) {
            return new ModelAndView("redirect:" + LIST);
        }
        MultiValueMap<String, String> before = number <= told.size()
                ? told.get(number - 1)
                : new LinkedMultiValueMap<>();
        return page("Report %d that too little was done about".formatted(number), LIST + "/" + number,
                told.isEmpty() ? "/case-review" : LIST, Form.with(fields(), before), "", HttpStatus.OK);
    }

    @PostMapping("/case-review/complaints/{number:\\d{1,2}}")
    ModelAndView tell(@PathVariable int number, @RequestParam MultiValueMap<String, String> entered,
            HttpSession session) {
        ReviewDraft draft = ReviewDraft.in(session);
        Form form = inOrder(Form.sent(fields(), entered));
        if (form.isWrong()) {
            return page("Report %d that too little was done about".formatted(number), LIST + "/" + number,
                    LIST, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        entered.keySet().retainAll(form.names());
        draft.tell(Math.clamp(number, 1, MOST), entered);
        draft.keepIn(session);
        return new ModelAndView("redirect:" + LIST);
    }

    @PostMapping("/case-review/complaints/{number:\\d{1,2}}/remove")
    ModelAndView remove(@PathVariable int number, HttpSession session) {
        ReviewDraft draft = ReviewDraft.in(session);
        draft.remove(number);
        draft.keepIn(session);
        return new ModelAndView("redirect:" + LIST);
    }

    List<Answer> answers(ReviewDraft draft) {
        List<Answer> answers = new ArrayList<>();
        for (MultiValueMap<String, String> complaint : draft.complaints()) {
            int number = answers.size() + 1;
            answers.add(Answer.of("Report %d".formatted(number), fields(), complaint, words,
                    "%s/%d".formatted(LIST, number)));
        }
        return answers;
    }

    private static Form inOrder(Form form) {
        LocalDate incident = form.day("incident").orElse(null);
        LocalDate complained = form.day("complained").orElse(null);
        return incident != null && complained != null && complained.isBefore(incident)
                ? form.mistaken("complained", "The day you reported it must be the day it happened, or later")
                : form;
    }

    static ModelAndView page(String title, String action, String back, Form form, String then,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("residents/question");
        view.addObject("action", action).addObject("form", form).addObject("title", title).addObject("then", then)
                .addObject("back", back);
        view.setStatus(status);
        return view;
    }

    private List<Field> fields() {
        Codes codes = token.ask(desk::codes);
        return ReviewQuestion.ofComplaint(codes,
                DateTimeFormatter.ofPattern("d M yyyy", Locale.UK).format(words.today().minusMonths(1)));
    }
}

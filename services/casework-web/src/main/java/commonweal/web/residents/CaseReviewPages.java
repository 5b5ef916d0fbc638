package commonweal.web.residents;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
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
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.services.Codes;
import commonweal.web.services.FrontDesk;
import commonweal.web.services.Refusal;

/**
 * A resident asks for an ASB Case Review (Anti-social Behaviour, Crime and Policing Act 2014, section 104): what was
 * complained of, one after the other, then one question on each page.
 */
@Controller
class CaseReviewPages {

    /** Session attributes: the application on its way, and what the resident keeps of the one handed in last. */
    private static final String DRAFT = "residents.case-review";
    private static final String HANDED_IN = "residents.case-review-handed-in";
    private static final String COMPLAINTS = "/case-review/complaints";
    private static final String CHECK = "/case-review/check";
    private static final int MOST = 20;

    private final FrontDesk desk;
    private final PublicToken token;
    private final Words words;

    CaseReviewPages(FrontDesk desk, PublicToken token, Words words) {
        this.desk = desk;
        this.token = token;
        this.words = words;
    }

    @GetMapping("/case-review")
    String start() {
        return "residents/case-review";
    }

    @GetMapping(COMPLAINTS)
    ModelAndView complaints(HttpSession session) {
        ReviewDraft draft = draft(session);
        return draft.complaints().isEmpty()
                ? new ModelAndView("redirect:/case-review/complaints/1")
                : new ModelAndView("residents/complaints", "complaints", answers(draft)).addObject("more",
                        draft.complaints().size() < MOST);
    }

    @GetMapping("/case-review/complaints/{number:\\d{1,2}}")
    ModelAndView complaint(@PathVariable int number, HttpSession session) {
        List<MultiValueMap<String, String>> told = draft(session).complaints();
        if (number < 1 || number > Math.min(told.size() + 1, MOST)) {
            return new ModelAndView("redirect:" + COMPLAINTS);
        }
        MultiValueMap<String, String> before = number <= told.size()
                ? told.get(number - 1)
                : new LinkedMultiValueMap<>();
        return page("Report %d that too little was done about".formatted(number), COMPLAINTS + "/" + number,
                told.isEmpty() ? "/case-review" : COMPLAINTS, Form.with(fields(), before), "", HttpStatus.OK);
    }

    @PostMapping("/case-review/complaints/{number:\\d{1,2}}")
    ModelAndView tell(@PathVariable int number, @RequestParam MultiValueMap<String, String> entered,
            HttpSession session) {
        ReviewDraft draft = draft(session);
        Form form = inOrder(Form.sent(fields(), entered));
        if (form.isWrong()) {
            return page("Report %d that too little was done about".formatted(number), COMPLAINTS + "/" + number,
                    COMPLAINTS, form, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        entered.keySet().retainAll(form.names());
        draft.tell(Math.clamp(number, 1, MOST), entered);
        session.setAttribute(DRAFT, draft);
        return new ModelAndView("redirect:" + COMPLAINTS);
    }

    @PostMapping("/case-review/complaints/{number:\\d{1,2}}/remove")
    ModelAndView remove(@PathVariable int number, HttpSession session) {
        ReviewDraft draft = draft(session);
        draft.remove(number);
        session.setAttribute(DRAFT, draft);
        return new ModelAndView("redirect:" + COMPLAINTS);
    }

    @GetMapping("/case-review/{question:harm|wanted|whose|contact|consent}")
    ModelAndView question(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            HttpSession session) {
        ReviewQuestion asked = named(question);
        return page(asked, Form.with(asked.fields(), draft(session).answers().entered()), then, HttpStatus.OK);
    }

    @PostMapping("/case-review/{question:harm|wanted|whose|contact|consent}")
    ModelAndView answer(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        ReviewQuestion asked = named(question);
        ReviewDraft draft = draft(session);
        Form form = asked.checked(Form.sent(asked.fields(), entered));
        if (form.isWrong()) {
            return page(asked, form, then, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        draft.answers().answer(form.names(), entered);
        session.setAttribute(DRAFT, draft);
        return new ModelAndView("redirect:"
                + (then.equals("check") ? CHECK : asked.next().map(ReviewQuestion::path).orElse(CHECK)));
    }

    @GetMapping(CHECK)
    ModelAndView check(HttpSession session) {
        return checked(draft(session), "", HttpStatus.OK);
    }

    @PostMapping(CHECK)
    ModelAndView handIn(@RequestParam(defaultValue = "") String website, HttpSession session) {
        ReviewDraft draft = draft(session);
        if (missing(draft) != null) {
            return new ModelAndView("redirect:" + CHECK);
        }
        if (!website.isEmpty()) {
            return checked(draft, "Leave the field \"Website\" empty: only programs fill it in.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sending.of(Form.blank(List.of()), () -> {
            FrontDesk.Applied applied = token
                    .ask(nobody -> desk.apply(nobody, draft.answers().key(), Application.of(draft)));
            session.removeAttribute(DRAFT);
            session.setAttribute(HANDED_IN, new HandedIn(applied.reference(), applied.secret(),
                    applied.acknowledgeBy(), applied.decideBy()));
            return new ModelAndView("redirect:/case-review/sent");
        }, (refusal, status) -> checked(draft, refusal, status));
    }

    @GetMapping("/case-review/sent")
    ModelAndView sent(HttpSession session) {
        Object handedIn = session.getAttribute(HANDED_IN);
        return handedIn == null
                ? new ModelAndView("redirect:/case-review")
                : new ModelAndView("residents/case-review-sent", "applied", handedIn);
    }

    /** What a resident keeps. The code stands in no address and in no log. */
    record HandedIn(String reference, @Nullable String secret, @Nullable LocalDate acknowledgeBy,
            @Nullable LocalDate decideBy) implements Serializable {

        @Override
        public String toString() {
            return "HandedIn[withheld]";
        }
    }

    private ModelAndView checked(ReviewDraft draft, String refusal, HttpStatus status) {
        @Nullable
        String missing = missing(draft);
        if (missing != null) {
            return new ModelAndView("redirect:" + missing);
        }
        List<Answer> answers = new ArrayList<>(answers(draft));
        for (ReviewQuestion question : ReviewQuestion.values()) {
            answers.add(Answer.of(question.title(), question.fields(), draft.answers().entered(), words,
                    question.path() + "?then=check"));
        }
        ModelAndView view = new ModelAndView("residents/check");
        view.addObject("answers", answers).addObject("refusal", refusal).addObject("action", CHECK)
                .addObject("back", ReviewQuestion.CONSENT.path()).addObject("what", "the application");
        view.setStatus(status);
        return view;
    }

    private List<Answer> answers(ReviewDraft draft) {
        List<Answer> answers = new ArrayList<>();
        for (MultiValueMap<String, String> complaint : draft.complaints()) {
            int number = answers.size() + 1;
            answers.add(Answer.of("Report %d".formatted(number), fields(), complaint, words,
                    "%s/%d".formatted(COMPLAINTS, number)));
        }
        return answers;
    }

    private static @Nullable String missing(ReviewDraft draft) {
        if (draft.complaints().isEmpty()) {
            return COMPLAINTS + "/1";
        }
        for (ReviewQuestion question : ReviewQuestion.values()) {
            if (!question.isAnswered(draft.answers())) {
                return question.path();
            }
        }
        return null;
    }

    private static Form inOrder(Form form) {
        LocalDate incident = form.day("incident").orElse(null);
        LocalDate complained = form.day("complained").orElse(null);
        return incident != null && complained != null && complained.isBefore(incident)
                ? form.mistaken("complained", "The day you reported it must be the day it happened, or later")
                : form;
    }

    private ModelAndView page(ReviewQuestion asked, Form form, String then, HttpStatus status) {
        return page(asked.title(), asked.path(), then.equals("check") ? CHECK : asked.previous(), form,
                then.equals("check") ? then : "", status);
    }

    private static ModelAndView page(String title, String action, String back, Form form, String then,
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

    private static ReviewQuestion named(String path) {
        return ReviewQuestion.at(path)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such page."));
    }

    private static ReviewDraft draft(HttpSession session) {
        return session.getAttribute(DRAFT) instanceof ReviewDraft draft ? draft : new ReviewDraft();
    }
}

package commonweal.web.residents;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.Sending;
import commonweal.web.pages.Words;
import commonweal.web.services.FrontDesk;
import commonweal.web.services.Refusal;

/**
 * A resident asks for an ASB Case Review (Anti-social Behaviour, Crime and Policing Act 2014, section 104): after
 * what was complained of, one question on each page.
 */
@Controller
class CaseReviewPages {

    /** Session attribute: what the resident keeps of the application handed in last. */
    private static final String HANDED_IN = "residents.case-review-handed-in";
    private static final String CHECK = "/case-review/check";

    private final FrontDesk desk;
    private final ComplaintPages complaints;
    private final PublicToken token;
    private final Words words;

    CaseReviewPages(FrontDesk desk, ComplaintPages complaints, PublicToken token, Words words) {
        this.complaints = complaints;
        this.desk = desk;
        this.token = token;
        this.words = words;
    }

    @GetMapping("/case-review")
    String start() {
        return "residents/case-review";
    }

    @GetMapping("/case-review/{question:harm|wanted|whose|contact|consent}")
    ModelAndView question(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            HttpSession session) {
        ReviewQuestion asked = named(question);
        return page(asked, Form.with(asked.fields(), ReviewDraft.in(session).answers().entered()), then, HttpStatus.OK);
    }

    @PostMapping("/case-review/{question:harm|wanted|whose|contact|consent}")
    ModelAndView answer(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        ReviewQuestion asked = named(question);
        ReviewDraft draft = ReviewDraft.in(session);
        Form form = asked.checked(Form.sent(asked.fields(), entered));
        if (form.isWrong()) {
            return page(asked, form, then, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        draft.answers().answer(form.names(), entered);
        draft.keepIn(session);
        return new ModelAndView("redirect:"
                + (then.equals("check") ? CHECK : asked.next().map(ReviewQuestion::path).orElse(CHECK)));
    }

    @GetMapping(CHECK)
    ModelAndView check(HttpSession session) {
        return checked(ReviewDraft.in(session), "", HttpStatus.OK);
    }

    @PostMapping(CHECK)
    ModelAndView handIn(@RequestParam(defaultValue = "") String website, HttpSession session) {
        ReviewDraft draft = ReviewDraft.in(session);
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
            ReviewDraft.forget(session);
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
        List<Answer> answers = new ArrayList<>(complaints.answers(draft));
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

    private static @Nullable String missing(ReviewDraft draft) {
        if (draft.complaints().isEmpty()) {
            return ComplaintPages.LIST + "/1";
        }
        for (ReviewQuestion question : ReviewQuestion.values()) {
            if (!question.isAnswered(draft.answers())) {
                return question.path();
            }
        }
        return null;
    }

    private ModelAndView page(ReviewQuestion asked, Form form, String then, HttpStatus status) {
        return ComplaintPages.page(asked.title(), asked.path(), then.equals("check") ? CHECK : asked.previous(), form,
                then.equals("check") ? then : "", status);
    }

    private static ReviewQuestion named(String path) {
        return ReviewQuestion.at(path)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such page."));
    }
}

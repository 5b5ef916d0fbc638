package commonweal.web.residents;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import commonweal.web.services.ServiceAway;

/** A resident's report: one question on each page, all answers checked at the end, no account. */
@Controller
class ReportPages {

    /** How the names of all session attributes of residents' pages begin. */
    private static final String OURS = "residents.";
    /** Session attributes: the report on its way, and what the resident keeps of the one handed in last. */
    private static final String DRAFT = "residents.report";
    private static final String HANDED_IN = "residents.report-handed-in";
    private static final String CHECK = "/report/check";

    private final FrontDesk desk;
    private final PublicToken token;
    private final Words words;
    private final ResidentsSettings settings;

    ReportPages(FrontDesk desk, PublicToken token, Words words, ResidentsSettings settings) {
        this.desk = desk;
        this.token = token;
        this.words = words;
        this.settings = settings;
    }

    @GetMapping("/report")
    String start() {
        return "residents/start";
    }

    @GetMapping("/report/emergency")
    String emergency() {
        return "residents/emergency";
    }

    /** Forgets what was answered and looked up on any of these pages before it sends the visitor somewhere harmless. */
    @GetMapping("/report/leave")
    ResponseEntity<Void> leave(HttpSession session) {
        Collections.list(session.getAttributeNames()).stream().filter(name -> name.startsWith(OURS))
                .forEach(session::removeAttribute);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(settings.leaveTo())
                .header("Clear-Site-Data", "\"cache\"").build();
    }

    @GetMapping("/report/{question:danger|kind|what|motive|when|where|you|contact|safety|method|sharing}")
    ModelAndView question(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            HttpSession session) {
        Question asked = named(question);
        Draft draft = draft(session);
        if (!asked.isAsked(draft)) {
            return new ModelAndView("redirect:" + CHECK);
        }
        return page(asked, draft, Form.with(questions().of(asked, draft), draft.entered()), then, HttpStatus.OK);
    }

    @PostMapping("/report/{question:danger|kind|what|motive|when|where|you|contact|safety|method|sharing}")
    ModelAndView answer(@PathVariable String question, @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        Question asked = named(question);
        Draft draft = draft(session);
        Form form = Form.sent(questions().of(asked, draft), entered);
        if (form.isWrong()) {
            return page(asked, draft, form, then, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        draft.answer(form.names(), entered);
        session.setAttribute(DRAFT, draft);
        if (asked == Question.DANGER && draft.says("danger", "yes")) {
            return new ModelAndView("redirect:/report/emergency");
        }
        return new ModelAndView("redirect:"
                + (then.equals("check") ? CHECK : asked.next(draft).map(Question::path).orElse(CHECK)));
    }

    @GetMapping(CHECK)
    ModelAndView check(HttpSession session) {
        return checked(draft(session), "", HttpStatus.OK);
    }

    @PostMapping(CHECK)
    ModelAndView handIn(@RequestParam(defaultValue = "") String website, HttpSession session) {
        Draft draft = draft(session);
        Question.Questions questions = questions();
        if (Question.asked(draft).stream().anyMatch(question -> !question.isAnswered(draft, questions))) {
            return new ModelAndView("redirect:" + CHECK);
        }
        if (!website.isEmpty()) {
            return checked(draft, "Leave the field \"Website\" empty: only programs fill it in.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return Sending.of(Form.blank(List.of()), () -> {
            FrontDesk.Received received = token
                    .ask(nobody -> desk.handIn(nobody, draft.key(), Account.of(draft)));
            session.removeAttribute(DRAFT);
            session.setAttribute(HANDED_IN, new HandedIn(received.reference(), code(received)));
            return new ModelAndView("redirect:/report/sent");
        }, (refusal, status) -> checked(draft, refusal, status));
    }

    @GetMapping("/report/sent")
    ModelAndView sent(HttpSession session) {
        Object handedIn = session.getAttribute(HANDED_IN);
        return handedIn == null
                ? new ModelAndView("redirect:/report")
                : new ModelAndView("residents/sent", "report", handedIn);
    }

    /** The report is in, whether or not there is a code to look it up with. */
    private @Nullable String code(FrontDesk.Received received) {
        try {
            return token.ask(nobody -> desk.receipt(nobody, received.id())).secret();
        } catch (ServiceAway | Refusal none) {
            return null;
        }
    }

    /** What a resident keeps. The code stands in no address and in no log. */
    record HandedIn(String reference, @Nullable String secret) implements Serializable {}

    private ModelAndView page(Question asked, Draft draft, Form form, String then, HttpStatus status) {
        ModelAndView view = new ModelAndView("residents/question");
        view.addObject("action", asked.path()).addObject("form", form).addObject("title", asked.title())
                .addObject("then", then.equals("check") ? then : "").addObject("back", then.equals("check")
                        ? CHECK
                        : asked.previous(draft).map(Question::path).orElse("/report"));
        view.setStatus(status);
        return view;
    }

    private ModelAndView checked(Draft draft, String refusal, HttpStatus status) {
        Question.Questions questions = questions();
        for (Question question : Question.asked(draft)) {
            if (!question.isAnswered(draft, questions)) {
                return new ModelAndView("redirect:" + question.path());
            }
        }
        ModelAndView view = new ModelAndView("residents/check");
        view.addObject("answers", Answer.all(draft, questions)).addObject("refusal", refusal)
                .addObject("action", CHECK).addObject("back", "/report/you").addObject("what", "the report");
        view.setStatus(status);
        return view;
    }

    private Question.Questions questions() {
        return new Question.Questions(token.ask(desk::codes), words);
    }

    private static Question named(String path) {
        return Question.at(path).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such page."));
    }

    private static Draft draft(HttpSession session) {
        return session.getAttribute(DRAFT) instanceof Draft draft ? draft : new Draft();
    }
}

package commonweal.web.residents;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.forms.SentFile;
import commonweal.web.pages.Panels;
import commonweal.web.services.FrontDesk;
import commonweal.web.services.Refusal;
import commonweal.web.services.Service;

/** How a report or an application for a case review stands, for who has its reference and code; both are sent in a form and stand in no address. */
@Controller
class ProgressPages {

    /** Session attribute: the reference and code that were found to belong together. */
    private static final String SHOWN = "residents.progress";

    private static final List<Field> RECEIPT = List.of(
            Field.line("reference", "Reference").hint("For example, R-7F3K-2M9Q, or A-7F3K-2M9Q for a case review")
                    .required("Enter the reference"),
            Field.line("code", "Code").hint("The code that was shown when you handed in the report")
                    .required("Enter the code"));

    private static final List<Field> FILE = List.of(Field.file("file", "Send us a photograph or another file")
            .hint("It goes to the Community Safety Unit with your report").required("Choose the file"));

    private final FrontDesk desk;
    private final PublicToken token;
    private final Panels panels;

    ProgressPages(FrontDesk desk, PublicToken token, Panels panels) {
        this.desk = desk;
        this.token = token;
        this.panels = panels;
    }

    @GetMapping("/progress")
    ModelAndView ask() {
        return lookUp(Form.blank(RECEIPT)).show();
    }

    @PostMapping("/progress")
    ModelAndView find(@RequestParam MultiValueMap<String, String> entered, HttpSession session) {
        Form form = Form.sent(RECEIPT, entered);
        return Sending.of(lookUp(form), () -> {
            FrontDesk.Receipt shown = new FrontDesk.Receipt(form.value("reference"), form.value("code"));
            found(shown);
            session.setAttribute(SHOWN, shown);
            return new ModelAndView("redirect:/progress/report");
        });
    }

    @GetMapping("/progress/report")
    ModelAndView show(HttpSession session) {
        return session.getAttribute(SHOWN) instanceof FrontDesk.Receipt shown
                ? page(shown, Form.blank(FILE), "", HttpStatus.OK)
                : new ModelAndView("redirect:/progress");
    }

    @PostMapping("/progress/attachments")
    ModelAndView attach(@RequestParam(required = false) @Nullable MultipartFile file, HttpSession session,
            HttpServletRequest request) {
        if (!(session.getAttribute(SHOWN) instanceof FrontDesk.Receipt shown)) {
            return new ModelAndView("redirect:/progress");
        }
        SentFile sent = SentFile.of(file);
        Form form = Form.sent(FILE, sent.with(new LinkedMultiValueMap<>(), "file"));
        return Sending.of(form, () -> Sending.sayingAt(form, "file", () -> {
            token.ask(nobody -> {
                desk.attach(nobody, shown, sent.name(), sent.content());
                return shown;
            });
            return Sending.leave(request, new Sending.Done("/progress/report", "Thank you. We have the file."));
        }), (refusal, status) -> page(shown, form, refusal, status));
    }

    @PostMapping("/progress/not-fixed")
    ModelAndView notFixed(HttpSession session, HttpServletRequest request) {
        if (!(session.getAttribute(SHOWN) instanceof FrontDesk.Receipt shown)) {
            return new ModelAndView("redirect:/progress");
        }
        return Sending.of(Form.blank(List.of()), () -> {
            token.ask(nobody -> {
                desk.notFixed(nobody, shown);
                return shown;
            });
            return Sending.leave(request,
                    new Sending.Done("/progress/report", "Thank you. An officer looks at it again."));
        }, (refusal, status) -> page(shown, Form.blank(FILE), refusal, status));
    }

    private ModelAndView page(FrontDesk.Receipt shown, Form file, String refusal, HttpStatus status) {
        Panels.Page parts = panels.open();
        Panels.Asked<List<FrontDesk.Attachment>> sent = parts.ask(Service.CASE_INTAKE,
                () -> shown.isForReview() ? List.of() : token.ask(nobody -> desk.attachments(nobody, shown)));
        FrontDesk.Progress progress = found(shown);
        ModelAndView view = new ModelAndView("residents/progress", "progress", progress);
        view.addObject("standing", Standing.of(progress)).addObject("refusal", refusal)
                .addObject("review", shown.isForReview()).addObject("file", file)
                .addObject("sent", sent.panelOr(List.of()).or(List.of()));
        view.setStatus(status);
        return view;
    }

    /** An unknown reference and a wrong code are told in the same words. */
    private FrontDesk.Progress found(FrontDesk.Receipt shown) {
        try {
            return token.ask(nobody -> desk.progress(nobody, shown));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_KNOWN || refusal.kind() == Refusal.Kind.INVALID) {
                throw new Refusal(Refusal.Kind.INVALID, refusal.code(),
                        "Nothing has this reference and code. Check both.");
            }
            throw refusal;
        }
    }

    private static FormPage lookUp(Form form) {
        return new FormPage("See how your report stands", "",
                "You need the reference and the code that you got when you handed it in.", "/report", "/progress",
                "Continue", null, form);
    }
}

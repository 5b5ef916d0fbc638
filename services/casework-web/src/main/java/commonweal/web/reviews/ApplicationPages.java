package commonweal.web.reviews;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import commonweal.web.pages.Paging;
import commonweal.web.pages.Panel;
import commonweal.web.pages.Panels;
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.services.Listing;
import commonweal.web.services.ReviewApplications;
import commonweal.web.services.ReviewApplications.Application;
import commonweal.web.services.Service;
import commonweal.web.signin.SignedIn;

/** Applications that residents sent in: looked at, put with their case, where the review begins, or set aside. */
@Controller
class ApplicationPages {

    private static final int PAGE_SIZE = 25;
    private static final int CASES_OFFERED = 100;
    private static final List<Field> WHY = List.of(Field.radios("reason", "Why?",
            List.of(new Field.Option("other-area", "It is for another area"),
                    new Field.Option("withdrawn", "The applicant has withdrawn it"),
                    new Field.Option("same-application", "It is here already"),
                    new Field.Option("not-an-application", "It asks for something else")))
            .required("Choose why it is set aside"));

    private final ReviewApplications applications;
    private final CaseIntake intake;
    private final Panels panels;
    private final Words words;

    ApplicationPages(ReviewApplications applications, CaseIntake intake, Panels panels, Words words) {
        this.applications = applications;
        this.intake = intake;
        this.panels = panels;
        this.words = words;
    }

    @GetMapping("/reviews/applications")
    String waiting(SignedIn user, @RequestParam(defaultValue = "0") int page, Model model) {
        Panel<Listing<Application>> waiting = panels.open()
                .ask(Service.CASE_INTAKE, () -> applications.waiting(user, Math.max(0, page), PAGE_SIZE)).panel();
        model.addAttribute("waiting", waiting);
        model.addAttribute("paging", waiting.map(list -> Paging.of(list, "/reviews/applications")).getContent());
        return "reviews/applications";
    }

    @GetMapping("/reviews/applications/{id}")
    String show(SignedIn user, @PathVariable String id, Model model) {
        Panels.Page parts = panels.open();
        Panels.Asked<Application> application = parts.ask(Service.CASE_INTAKE, () -> applications.read(user, id));
        Panels.Asked<Codes> codes = parts.ask(Service.CASE_INTAKE, () -> intake.codes(user));
        model.addAttribute("told", application.needed());
        model.addAttribute("codes", codes.panel().or(Codes.NONE));
        return "reviews/application";
    }

    @GetMapping("/reviews/applications/{id}/{deed:place|set-aside}")
    ModelAndView form(SignedIn user, @PathVariable String id, @PathVariable String deed) {
        return page(deed, applications.read(user, id), Form.blank(fields(user, deed))).show();
    }

    @PostMapping("/reviews/applications/{id}/{deed:place|set-aside}")
    ModelAndView send(SignedIn user, @PathVariable String id, @PathVariable String deed,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(fields(user, deed), entered);
        return Sending.of(page(deed, applications.read(user, id), form), request, () -> {
            if (deed.equals("place")) {
                applications.place(user, id, version, form.value("caseId"));
                return new Sending.Done("/cases/%s/reviews/%s".formatted(form.value("caseId"), id),
                        "The application is with its case, and the review has begun.");
            }
            applications.setAside(user, id, version, form.value("reason"));
            return new Sending.Done("/reviews/applications", "The application is set aside.");
        });
    }

    private static FormPage page(String deed, Application application, Form form) {
        String back = "/reviews/applications/" + application.id();
        String caption = "Application " + application.reference();
        return deed.equals("place")
                ? new FormPage("Put the application with its case", caption,
                        "The review begins there, as of the day on which it was applied for.", back, back + "/place",
                        "Begin the review", application.version(), form)
                : new FormPage("Set the application aside", caption, "The applicant sees that it was set aside.", back,
                        back + "/set-aside", "Set it aside", application.version(), form);
    }

    private List<Field> fields(SignedIn user, String deed) {
        if (!deed.equals("place")) {
            return WHY;
        }
        Codes codes = intake.codes(user);
        return List.of(Field.select("caseId", "Which case?",
                intake.cases(user, new CaseIntake.CaseFilter("", "", 0, CASES_OFFERED)).items().stream()
                        .map(c -> new Field.Option(c.id(), "%s, %s, opened %s".formatted(c.reference(),
                                words.label(c.labels().category(), codes.categories(), c.category()),
                                words.day(c.openedAt()))))
                        .toList())
                .required("Choose the case"));
    }
}

package commonweal.web.cases;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
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
import commonweal.web.pages.Words;
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.services.Codes;
import commonweal.web.signin.SignedIn;

/** Makes a case of its own out of some of a case's reports. */
@Controller
class CaseSplit {

    private final CaseIntake intake;
    private final CaseWork work;
    private final Words words;

    CaseSplit(CaseIntake intake, CaseWork work, Words words) {
        this.intake = intake;
        this.work = work;
        this.words = words;
    }

    @GetMapping("/cases/{id}/split")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        CaseFile aCase = intake.caseFile(user, id);
        return page(aCase, Form.blank(fields(aCase, intake.codes(user)))).show();
    }

    @PostMapping("/cases/{id}/split")
    ModelAndView split(SignedIn user, @PathVariable String id, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        CaseFile aCase = intake.caseFile(user, id);
        Form form = Form.sent(fields(aCase, intake.codes(user)), entered);
        return Sending.of(page(aCase, form), request, () -> {
            String newCase = work.split(user, id, version, new CaseWork.Split(form.values("reportIds"),
                    form.given("category").orElse(null), form.given("qualifier").orElse(null)));
            return new Sending.Done("/cases/" + newCase,
                    "This is the new case, split off from %s.".formatted(aCase.reference()));
        });
    }

    private static FormPage page(CaseFile aCase, Form form) {
        return new FormPage("Split the case", "Case " + aCase.reference(),
                "The reports that you choose become a case of their own. At least one stays.", "/cases/" + aCase.id(),
                "/cases/%s/split".formatted(aCase.id()), "Split the case", aCase.version(), form);
    }

    private List<Field> fields(CaseFile aCase, Codes codes) {
        return List.of(
                Field.checkboxes("reportIds", "Which reports make the new case?", aCase.reportsSummary().stream()
                        .map(report -> new Field.Option(report.id(),
                                "%s, received %s".formatted(report.reference(), words.day(report.receivedAt()))))
                        .toList()).required("Choose at least one report"),
                Field.select("category", "What the new case is about (if something else)",
                        Field.options(codes.categories())),
                Field.select("qualifier", "Who is affected (if somebody else)", Field.options(codes.qualifiers())));
    }
}

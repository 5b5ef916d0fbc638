package commonweal.web.cases;

import java.util.List;

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
import commonweal.web.services.CaseFile;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseWork;
import commonweal.web.signin.SignedIn;

/** Draws the code with which a reporter answers the survey; it is shown this once, to be put into a letter. */
@Controller
class SurveyInvitation {

    private final CaseIntake intake;
    private final CaseWork work;

    SurveyInvitation(CaseIntake intake, CaseWork work) {
        this.intake = intake;
        this.work = work;
    }

    @GetMapping("/cases/{id}/survey-invitation")
    ModelAndView form(SignedIn user, @PathVariable String id) {
        CaseFile aCase = intake.caseFile(user, id);
        return page(aCase, Form.blank(fields(aCase))).show();
    }

    @PostMapping("/cases/{id}/survey-invitation")
    ModelAndView invite(SignedIn user, @PathVariable String id, @RequestParam MultiValueMap<String, String> entered) {
        CaseFile aCase = intake.caseFile(user, id);
        Form form = Form.sent(fields(aCase), entered);
        return Sending.of(page(aCase, form), () -> new ModelAndView("cases/invitation", "invitation",
                work.invite(user, id, form.value("reportId"))).addObject("case", aCase));
    }

    private static FormPage page(CaseFile aCase, Form form) {
        return new FormPage("Ask a reporter to answer the survey", "Case " + aCase.reference(),
                "A code drawn before for the same reporter ends.", "/cases/" + aCase.id(),
                "/cases/%s/survey-invitation".formatted(aCase.id()), "Draw a code", null, form);
    }

    private static List<Field> fields(CaseFile aCase) {
        return List.of(Field.radios("reportId", "Which reporter?", aCase.reportsSummary().stream()
                .filter(report -> !report.anonymous())
                .map(report -> new Field.Option(report.id(), "Reporter of " + report.reference())).toList())
                .required("Choose the reporter"));
    }
}

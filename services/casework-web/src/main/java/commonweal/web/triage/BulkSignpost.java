package commonweal.web.triage;

import java.util.List;

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
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.Codes;
import commonweal.web.signin.SignedIn;

/** Several reports that are for the same agency, decided on together; the decisions can be undone for a minute. */
@Controller
class BulkSignpost {

    private static final int MOST = 100;

    private final CaseIntake intake;
    private final Words words;

    BulkSignpost(CaseIntake intake, Words words) {
        this.intake = intake;
        this.words = words;
    }

    @GetMapping("/triage/signpost")
    ModelAndView form(SignedIn user, @RequestParam MultiValueMap<String, String> chosen) {
        List<String> reports = chosen.getOrDefault("reportIds", List.of()).stream().limit(MOST).toList();
        return page(Form.with(fields(reports, intake.codes(user)), chosen)).show();
    }

    @PostMapping("/triage/signpost")
    ModelAndView signpost(SignedIn user, @RequestParam MultiValueMap<String, String> entered) {
        List<String> reports = entered.getOrDefault("reportIds", List.of()).stream().limit(MOST).toList();
        Form form = Form.sent(fields(reports, intake.codes(user)), entered);
        return Sending.of(page(form), () -> new ModelAndView("triage/signposted", "items",
                intake.signpost(user, new CaseIntake.Signpost(form.values("reportIds"), form.value("agency"),
                        form.given("category").orElse(null), form.given("qualifier").orElse(null),
                        form.given("reason").orElse(null), true))));
    }

    private static FormPage page(Form form) {
        return new FormPage("Signpost several reports", "Triage",
                "Each of them goes to the same agency. You can take a decision back for a minute.", "/triage",
                "/triage/signpost", "Signpost them", null, form);
    }

    private List<Field> fields(List<String> reports, Codes codes) {
        return List.of(
                Field.checkboxes("reportIds", "Which reports?",
                        reports.stream().map(id -> new Field.Option(id, words.reference(id))).toList())
                        .required("Choose the reports in the queue first"),
                Field.select("agency", "To which agency?", Field.options(codes.agencies()))
                        .required("Choose the agency to signpost to"),
                Field.select("category", "What happened (for all of them, if it is to be changed)",
                        Field.options(codes.categories())),
                Field.select("qualifier", "Who is affected (for all of them, if it is to be changed)",
                        Field.options(codes.qualifiers())),
                Field.line("reason", "Why (optional)").hint("Seen by colleagues, not by the reporters"));
    }
}

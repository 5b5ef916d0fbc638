package commonweal.web.risk;

import java.util.List;
import java.util.Map;

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
import commonweal.web.services.Assessment;
import commonweal.web.services.RiskAssessment;
import commonweal.web.signin.SignedIn;

/** Where a person decides on the band that a score proposes. */
@Controller
class BandConfirmation {

    private final RiskAssessment risk;

    BandConfirmation(RiskAssessment risk) {
        this.risk = risk;
    }

    @GetMapping("/cases/{caseId}/assessments/{id}/confirm")
    ModelAndView confirmation(SignedIn user, @PathVariable String caseId, @PathVariable String id) {
        Assessment made = risk.assessment(user, id);
        return page(made, caseId, Form.suggesting(fields(user), proposed(made))).show();
    }

    @PostMapping("/cases/{caseId}/assessments/{id}/confirm")
    ModelAndView confirm(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Form form = Form.sent(fields(user), entered);
        return Sending.of(page(risk.assessment(user, id), caseId, form), request, () -> {
            risk.confirm(user, id, version,
                    new RiskAssessment.Confirm(form.value("band"), form.given("reason").orElse(null),
                            form.given("note").orElse(null)));
            return new Sending.Done("/cases/%s/assessments/%s".formatted(caseId, id), "The risk band is confirmed.");
        });
    }

    private static FormPage page(Assessment made, String caseId, Form form) {
        String result = "/cases/%s/assessments/%s".formatted(caseId, made.id());
        return new FormPage("Confirm the risk band", "Score %d of %d".formatted(made.score(), made.maximum()),
                "A person decides on the band; the score only proposes one.", result, result + "/confirm",
                "Confirm the band", made.version(), form);
    }

    private static Map<String, String> proposed(Assessment made) {
        return made.proposedBand() == null ? Map.of() : Map.of("band", made.proposedBand());
    }

    private List<Field> fields(SignedIn user) {
        RiskAssessment.Codes codes = risk.codes(user);
        return List.of(
                Field.radios("band", "Risk band", Field.options(codes.bands())).required("Choose the band"),
                Field.select("reason", "Why, if it is not the proposed one", Field.options(codes.overrideReasons())),
                Field.prose("note", "In your own words (optional)").hint("Without names of people"));
    }
}

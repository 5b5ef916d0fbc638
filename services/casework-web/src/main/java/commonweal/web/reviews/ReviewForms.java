package commonweal.web.reviews;

import java.util.Arrays;
import java.util.LinkedHashMap;
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
import commonweal.web.pages.Words;
import commonweal.web.services.CaseIntake;
import commonweal.web.services.CaseReviews;
import commonweal.web.services.CaseReviews.Complaint;
import commonweal.web.services.CaseReviews.Review;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** A form for each step of a review. */
@Controller
class ReviewForms {

    private final CaseReviews reviews;
    private final CaseIntake intake;
    private final Words words;

    ReviewForms(CaseReviews reviews, CaseIntake intake, Words words) {
        this.reviews = reviews;
        this.intake = intake;
        this.words = words;
    }

    @GetMapping({"/cases/{caseId}/reviews/{id}/{step:application|acknowledge|threshold|requests|panel|conclude|appeal}",
            "/cases/{caseId}/reviews/{id}/appeal/{step:decide}"})
    ModelAndView form(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @PathVariable String step) {
        Asked asked = ask(user, caseId, id, step);
        return page(asked, Form.blank(asked.fields)).show();
    }

    @PostMapping({
            "/cases/{caseId}/reviews/{id}/{step:application|acknowledge|threshold|requests|panel|conclude|appeal}",
            "/cases/{caseId}/reviews/{id}/appeal/{step:decide}"})
    ModelAndView send(SignedIn user, @PathVariable String caseId, @PathVariable String id, @PathVariable String step,
            @RequestParam(required = false) @Nullable Long version, @RequestParam MultiValueMap<String, String> entered,
            HttpServletRequest request) {
        Asked asked = ask(user, caseId, id, step);
        Form form = Form.sent(asked.fields, entered);
        return Sending.of(page(asked, form), request, () -> {
            reviews.take(user, caseId, id, version, asked.step.path(), asked.step.content(form, asked.known));
            return new Sending.Done("/cases/%s/reviews/%s".formatted(caseId, id), asked.step.done());
        });
    }

    /** @param known the complaints that the applicant may have made, by the names that the form gives them */
    private record Asked(ReviewStep step, Review review, Map<String, Complaint> known, List<Field> fields) {}

    private Asked ask(SignedIn user, String caseId, String id, String path) {
        ReviewStep step = Arrays.stream(ReviewStep.values())
                .filter(one -> one.path().equals(path.equals("decide") ? "appeal/decide" : path)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such page."));
        Review review = reviews.review(user, caseId, id);
        Map<String, Complaint> known = step == ReviewStep.APPLICATION ? complaints(user, caseId) : Map.of();
        return new Asked(step, review, known, step.fields(new ReviewStep.Lists(intake.codes(user).agencies(),
                known.entrySet().stream().map(one -> new Field.Option(one.getKey(), inWords(one.getValue())))
                        .toList())));
    }

    private Map<String, Complaint> complaints(SignedIn user, String caseId) {
        Map<String, Complaint> known = new LinkedHashMap<>();
        reviews.eligibility(user, caseId).complaints()
                .forEach(complaint -> known.put("c" + known.size(), complaint));
        return known;
    }

    private String inWords(Complaint complaint) {
        return "%sreported on %s, happened on %s%s".formatted(
                complaint.reportId() == null ? "" : words.reference(complaint.reportId()) + ", ",
                words.day(complaint.complainedOn()), words.day(complaint.incidentOn()),
                complaint.qualifies() ? "" : " (does not count)");
    }

    private static FormPage page(Asked asked, Form form) {
        Review review = asked.review;
        String back = "/cases/%s/reviews/%s".formatted(review.caseId(), review.id());
        return new FormPage(asked.step.heading(), "Review of case " + review.caseReference(), asked.step.lead(), back,
                back + "/" + asked.step.path(), asked.step.submit(), review.version(), form);
    }
}

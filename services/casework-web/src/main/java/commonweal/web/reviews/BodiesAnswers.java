package commonweal.web.reviews;

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
import commonweal.web.services.CaseReviews;
import commonweal.web.services.CaseReviews.Recommendation;
import commonweal.web.services.CaseReviews.Request;
import commonweal.web.services.CaseReviews.Review;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** What the bodies say that a review asked, and what those say to whom it recommended something. */
@Controller
class BodiesAnswers {

    private static final List<Field> ANSWER = List.of(Field.radios("given", "Did it answer?",
            List.of(new Field.Option("yes", "Yes",
                    List.of(Field.prose("answer", "The answer").required("Write the answer"))),
                    new Field.Option("no", "No: data protection forbids it")))
            .required("Choose whether it answered"));
    private static final List<Field> RESPONSE = List.of(
            Field.radios("accepted", "Is the recommendation accepted?",
                    List.of(new Field.Option("true", "Yes"), new Field.Option("false", "No")))
                    .required("Choose yes or no"),
            Field.prose("text", "What the body says to it (optional)"));

    private final CaseReviews reviews;

    BodiesAnswers(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/cases/{caseId}/reviews/{id}/requests/{requestId}")
    ModelAndView answerForm(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @PathVariable String requestId) {
        Review review = reviews.review(user, caseId, id);
        return answerPage(review, request(review, requestId), Form.blank(ANSWER)).show();
    }

    @PostMapping("/cases/{caseId}/reviews/{id}/requests/{requestId}")
    ModelAndView answer(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @PathVariable String requestId, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Review review = reviews.review(user, caseId, id);
        Form form = Form.sent(ANSWER, entered);
        return Sending.of(answerPage(review, request(review, requestId), form), request, () -> {
            reviews.answer(user, caseId, id, version, requestId, form.chosen("given", "yes")
                    ? Map.of("answer", form.value("answer"))
                    : Map.of("refused", "data-protection"));
            return new Sending.Done(path(review), "The answer is recorded.");
        });
    }

    @GetMapping("/cases/{caseId}/reviews/{id}/recommendations/{recommendationId}")
    ModelAndView responseForm(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @PathVariable String recommendationId) {
        Review review = reviews.review(user, caseId, id);
        return responsePage(review, recommendation(review, recommendationId), Form.blank(RESPONSE)).show();
    }

    @PostMapping("/cases/{caseId}/reviews/{id}/recommendations/{recommendationId}")
    ModelAndView respond(SignedIn user, @PathVariable String caseId, @PathVariable String id,
            @PathVariable String recommendationId, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        Review review = reviews.review(user, caseId, id);
        Form form = Form.sent(RESPONSE, entered);
        return Sending.of(responsePage(review, recommendation(review, recommendationId), form), request, () -> {
            reviews.respond(user, caseId, id, version, recommendationId, new CaseReviews.Response(
                    Boolean.parseBoolean(form.value("accepted")), form.given("text").orElse(null)));
            return new Sending.Done(path(review), "The response is recorded.");
        });
    }

    private static Request request(Review review, String id) {
        return review.requests().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(BodiesAnswers::unknown);
    }

    private static Recommendation recommendation(Review review, String id) {
        return review.recommendations().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(BodiesAnswers::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such thing in this review.");
    }

    private static FormPage answerPage(Review review, Request request, Form form) {
        return page(review, "Record the answer of a body", request.question(), "requests/" + request.id(), form);
    }

    private static FormPage responsePage(Review review, Recommendation recommendation, Form form) {
        return page(review, "Record the response to a recommendation", recommendation.text(),
                "recommendations/" + recommendation.id(), form);
    }

    private static FormPage page(Review review, String heading, String lead, String path, Form form) {
        return new FormPage(heading, "Review of case " + review.caseReference(), lead, path(review),
                path(review) + "/" + path, "Record it", review.version(), form);
    }

    private static String path(Review review) {
        return "/cases/%s/reviews/%s".formatted(review.caseId(), review.id());
    }
}

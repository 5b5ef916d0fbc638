package commonweal.web.reviews;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import commonweal.web.forms.Form;
import commonweal.web.forms.FormPage;
import commonweal.web.forms.Sending;
import commonweal.web.services.CaseReviews;
import commonweal.web.services.CaseReviews.Review;
import commonweal.web.signin.SignedIn;

/** Where it is recorded what a body says to a question or a recommendation of a review. */
@Controller
class BodiesAnswers {

    private static final String ONE = "/cases/{caseId}/reviews/{id}/{of:requests|recommendations}/{partId}";

    private final CaseReviews reviews;

    BodiesAnswers(CaseReviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping(ONE)
    ModelAndView form(SignedIn user, @PathVariable String caseId, @PathVariable String id, @PathVariable String of,
            @PathVariable String partId) {
        BodysWord word = BodysWord.to(of);
        return page(word, reviews.review(user, caseId, id), partId, Form.blank(word.fields())).show();
    }

    @PostMapping(ONE)
    ModelAndView record(SignedIn user, @PathVariable String caseId, @PathVariable String id, @PathVariable String of,
            @PathVariable String partId, @RequestParam(required = false) @Nullable Long version,
            @RequestParam MultiValueMap<String, String> entered, HttpServletRequest request) {
        BodysWord word = BodysWord.to(of);
        Form form = Form.sent(word.fields(), entered);
        Review review = reviews.review(user, caseId, id);
        return Sending.of(page(word, review, partId, form), request, () -> {
            word.send(reviews, user, new BodysWord.Place(caseId, id, partId, version), form);
            return new Sending.Done(path(review), word.done());
        });
    }

    private static FormPage page(BodysWord word, Review review, String partId, Form form) {
        return new FormPage(word.heading(), "Review of case " + review.caseReference(), word.about(review, partId),
                path(review), "%s/%s/%s".formatted(path(review), word.of(), partId), "Record it", review.version(),
                form);
    }

    private static String path(Review review) {
        return "/cases/%s/reviews/%s".formatted(review.caseId(), review.id());
    }
}

package commonweal.web.reviews;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.web.forms.Field;
import commonweal.web.forms.Form;
import commonweal.web.services.CaseReviews;
import commonweal.web.services.CaseReviews.Recommendation;
import commonweal.web.services.CaseReviews.Request;
import commonweal.web.services.CaseReviews.Review;
import commonweal.web.services.Refusal;
import commonweal.web.signin.SignedIn;

/** What a body can be asked for in a review, each with the form of its answer. */
enum BodysWord {

    ANSWER("requests", "Record the answer of a body", "The answer is recorded."), //
    RESPONSE("recommendations", "Record the response to a recommendation", "The response is recorded.");

    private final String of;
    private final String heading;
    private final String done;

    BodysWord(String of, String heading, String done) {
        this.of = of;
        this.heading = heading;
        this.done = done;
    }

    /** @param version of the review that was seen */
    record Place(String caseId, String reviewId, String partId, @Nullable Long version) {}

    static BodysWord to(String of) {
        return of.equals(ANSWER.of) ? ANSWER : RESPONSE;
    }

    /** What it is said to, as addresses name it. */
    String of() {
        return of;
    }

    String heading() {
        return heading;
    }

    String done() {
        return done;
    }

    /** What the body was asked or told. */
    String about(Review review, String partId) {
        Optional<String> about = switch (this) {
            case ANSWER -> review.requests().stream().filter(one -> one.id().equals(partId)).map(Request::question)
                    .findFirst();
            case RESPONSE -> review.recommendations().stream().filter(one -> one.id().equals(partId))
                    .map(Recommendation::text).findFirst();
        };
        return about.orElseThrow(
                () -> new Refusal(Refusal.Kind.NOT_KNOWN, "", "There is no such thing in this review."));
    }

    List<Field> fields() {
        return switch (this) {
            case ANSWER -> List.of(Field.radios("given", "Did it answer?", List.of(
                    new Field.Option("yes", "Yes",
                            List.of(Field.prose("answer", "The answer").required("Write the answer"))),
                    new Field.Option("no", "No: data protection forbids it")))
                    .required("Choose whether it answered"));
            case RESPONSE -> List.of(
                    Field.radios("accepted", "Is the recommendation accepted?",
                            List.of(new Field.Option("true", "Yes"), new Field.Option("false", "No")))
                            .required("Choose yes or no"),
                    Field.prose("text", "What the body says to it (optional)"));
        };
    }

    void send(CaseReviews reviews, SignedIn user, Place place, Form form) {
        switch (this) {
            case ANSWER -> reviews.answer(user, place.caseId(), place.reviewId(), place.version(), place.partId(),
                    form.chosen("given", "yes")
                            ? Map.of("answer", form.value("answer"))
                            : Map.of("refused", "data-protection"));
            case RESPONSE -> reviews.respond(user, place.caseId(), place.reviewId(), place.version(), place.partId(),
                    new CaseReviews.Response(Boolean.parseBoolean(form.value("accepted")),
                            form.given("text").orElse(null)));
        }
    }
}

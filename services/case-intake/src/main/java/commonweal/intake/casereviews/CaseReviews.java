package commonweal.intake.casereviews;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Id;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.decisions.Outcome.Rejected;

/** The reviews of one case, in the order in which they were asked for. */
public record CaseReviews(List<CaseReview> all) {

    public static final CaseReviews NONE = new CaseReviews(List.of());

    public CaseReviews {
        all = List.copyOf(all);
    }

    public Optional<CaseReview> review(Id id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * With a review that was asked for, or nothing when it is known.
     *
     * @param application that it was asked for with, before anybody knew its case; none when it was asked for in the case
     */
    public Optional<CaseReviews> appliedFor(Id id, Optional<ReviewApplication.Received> application, Act act) {
        CaseReview begun = application.map(CaseReview::appliedFor).orElseGet(() -> CaseReview.appliedFor(id, act));
        return review(id).isPresent()
                ? Optional.empty()
                : Optional.of(new CaseReviews(Stream.concat(all.stream(), Stream.of(begun)).toList()));
    }

    /** What the yearly numbers still need once the case is erased, if anything. */
    public Optional<CaseReviews> remains() {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseReviews(all.stream().map(CaseReview::remains).toList()));
    }

    /** Decides on a command in one of them. */
    public Outcome<CaseReviews> decide(Id caseId, Id reviewId, ReviewCommand command, ReviewPractice practice,
            WorkingDays workingDays, Act act) {
        Optional<CaseReview> review = review(reviewId);
        if (review.isEmpty()) {
            return Outcome.invalid("review-unknown", "review: '%s' (expected: a review of this case)", reviewId);
        }
        return switch (new ReviewRules(caseId, review.get(), practice, workingDays, act).decide(command)) {
            case Accepted<CaseReview>(CaseReview after, var events) -> new Accepted<>(new CaseReviews(
                    all.stream().map(one -> one.id().equals(reviewId) ? after : one).toList()), events);
            case Rejected<CaseReview>(var kind, var code, var sentence) -> new Rejected<>(kind, code, sentence);
        };
    }
}

package commonweal.intake.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.SurveyAnswered;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome.Accepted;

/** What a case makes of surveys and reviews, which are kept beside it. */
public final class LaterReactions {

    private LaterReactions() {}

    /** A report was erased that the case is kept without: its place stays, and nobody is owed anything for it. */
    public static Optional<Case> reportErased(Optional<Case> subject, Id reportId, Act act) {
        return subject.flatMap(found -> found instanceof LiveCase live
                && live.file().report(reportId).filter(report -> !report.anonymous()).isPresent()
                        ? Optional.of(live.with(live.file()
                                .withReports(live.file().reports().stream()
                                        .map(report -> report.id().equals(reportId) ? report.erased() : report)
                                        .toList())
                                .noted(Entry.REPORT_ERASED, act, Map.of("reportId", reportId.value()))))
                        : Optional.empty());
    }

    /** Somebody answered by their link. */
    public static Optional<Case> surveyed(Optional<Case> subject, SurveyAnswered event, Act act) {
        return live(subject).filter(found -> found.file().surveys().stream()
                .noneMatch(survey -> survey.id().equals(event.surveyId())))
                .map(found -> found.with(found.file()
                        .with(new Survey(event.surveyId(), event.outcome(), event.service(), event.informed(),
                                event.ease(), act.at()))
                        .noted(Entry.SURVEY_ANSWERED, act, Map.of("surveyId", event.surveyId().value()))));
    }

    /**
     * Somebody asked for a review before anybody knew that it is about this case. A case that is erased takes the
     * application with it.
     *
     * @param at when they asked for it
     */
    public static Optional<Accepted<Case>> reviewRequested(Optional<Case> subject, Id reviewId, Instant at, Act act) {
        return subject.flatMap(found -> switch (found) {
            case LiveCase live when live.file().reviews().stream().anyMatch(one -> one.id().equals(reviewId)) ->
                Optional.empty();
            case LiveCase live -> Optional.of(new Accepted<>(
                    live.with(live.file().with(Review.requested(reviewId, at)).noted(Entry.CASE_REVIEW_REQUESTED, act,
                            Map.of("reviewId", reviewId.value()))),
                    List.of()));
            case ErasedCase erased -> Optional.of(new Accepted<>(erased,
                    List.of(new CaseErased(erased.id(), List.of(), List.of(reviewId), List.of(), erased.reason()))));
        });
    }

    /** A review that was asked for has come further. */
    public static Optional<Case> reviewed(Optional<Case> subject, Id reviewId, Code status, Act act) {
        return live(subject).map(found -> {
            List<Review> after = found.file().reviews().stream()
                    .map(review -> review.id().equals(reviewId)
                            ? new Review(reviewId, status, review.requestedAt())
                            : review)
                    .toList();
            return found.with(found.file().withReviews(after).noted(Entry.CASE_REVIEW_CAME_FURTHER, act,
                    Map.of("reviewId", reviewId.value(), "status", status.value())));
        });
    }

    private static Optional<LiveCase> live(Optional<Case> subject) {
        return subject.flatMap(found -> switch (found) {
            case LiveCase live -> Optional.of(live);
            case ErasedCase _ -> Optional.empty();
        });
    }
}

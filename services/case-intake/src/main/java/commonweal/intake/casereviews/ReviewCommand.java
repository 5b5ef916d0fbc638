package commonweal.intake.casereviews;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/** What can be done in a review. */
public sealed interface ReviewCommand {

    /** Write down what the applicant told; again until the threshold is decided. */
    record TakeApplication(CaseReview.Application application) implements ReviewCommand {}

    /** Tell the applicant that their application has come. */
    record Acknowledge() implements ReviewCommand {}

    /** Say whether the threshold is met. */
    record DecideThreshold(boolean met, Code reason, @Nullable String note) implements ReviewCommand {}

    /** Ask a body for what it knows. */
    record AskBody(Id requestId, Code agency, String question) implements ReviewCommand {}

    /** Write down its answer, or why it gave none. */
    record TakeAnswer(Id requestId, @Nullable String text, @Nullable Code refusedFor) implements ReviewCommand {}

    /** Write down that the panel came together. */
    record HoldPanel(LocalDate on, List<Code> agencies) implements ReviewCommand {}

    /** Write down how it came out. */
    record Conclude(String summary, List<CaseReview.Recommendation> recommendations) implements ReviewCommand {}

    /** Write down what a body says to a recommendation. */
    record TakeResponse(Id recommendationId, boolean accepted, @Nullable String text) implements ReviewCommand {}

    /** Not be content with it. */
    record Appeal(String grounds) implements ReviewCommand {}

    /** Say what becomes of the appeal. */
    record DecideAppeal(boolean upheld, @Nullable String note) implements ReviewCommand {}
}

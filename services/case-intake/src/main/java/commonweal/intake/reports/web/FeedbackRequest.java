package commonweal.intake.reports.web;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.ReportCommand.GiveFeedback;

/** The body of {@code POST /reports/{id}/feedback}. */
record FeedbackRequest(@Nullable Code method, @Nullable String text) {

    GiveFeedback checked(ReferenceData lists) {
        return new GiveFeedback(ReferenceData.require("method", method, lists.feedbackMethods()), text);
    }
}

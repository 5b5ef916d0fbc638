package commonweal.intake.reports.web;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.ReportCommand.GiveFeedback;

/** The body of {@code POST /reports/{id}/feedback}. */
record FeedbackRequest(@Nullable Code method, @Nullable String text) {

    GiveFeedback checked(ReferenceData lists) {
        Code known = ReferenceData.require("method", method, lists.feedbackMethods());
        return new GiveFeedback(known, text, lists.contactRulesAgainst(known));
    }
}

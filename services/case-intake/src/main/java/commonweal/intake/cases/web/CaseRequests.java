package commonweal.intake.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.Heading;
import commonweal.intake.cases.Survey;
import commonweal.intake.referencedata.ReferenceData;

/** The bodies that change a case, and the commands they stand for. */
final class CaseRequests {

    private static final int MOST_REPORTS = 200;

    private CaseRequests() {}

    /** The body of {@code POST /cases/{id}/recategorise}. */
    record Recategorise(@Nullable Code category, @Nullable Code qualifier) {

        CaseCommand checked(ReferenceData lists) {
            return new CaseCommand.Recategorise(
                    new Heading(ReferenceData.require("category", category, lists.categories()),
                            ReferenceData.require("qualifier", qualifier, lists.qualifiers())));
        }
    }

    /**
     * The body of {@code POST /cases/{id}/feedback}.
     *
     * @param reportIds whose reporters were told; all who are owed feedback when absent or empty
     */
    record GiveFeedback(@Nullable Code method, @Nullable String text, @Nullable List<Id> reportIds) {

        CaseCommand.GiveFeedback checked(ReferenceData lists) {
            if (reportIds != null && reportIds.size() > MOST_REPORTS) {
                throw new IllegalArgumentException(
                        "reportIds: %d (expected: at most %d)".formatted(reportIds.size(), MOST_REPORTS));
            }
            return new CaseCommand.GiveFeedback(ReferenceData.require("method", method, lists.feedbackMethods()), text,
                    reportIds == null ? Set.of() : Set.copyOf(reportIds));
        }
    }

    /** The body of {@code POST /cases/{id}/close}. */
    record Close(@Nullable Code reason, @Nullable Code behaviour) {

        CaseCommand checked(ReferenceData lists) {
            return new CaseCommand.Close(ReferenceData.require("reason", reason, lists.closingReasons()),
                    ReferenceData.require("behaviour", behaviour, lists.behaviours()));
        }
    }

    /** The body of {@code POST /cases/{id}/reopen}. */
    record Reopen(@Nullable Code reason) {

        CaseCommand checked(ReferenceData lists) {
            return new CaseCommand.Reopen(ReferenceData.require("reason", reason, lists.reopenReasons()));
        }
    }

    /** The body of {@code POST /cases/{id}/surveys}: 1 (very dissatisfied) to 5 (very satisfied), or left out. */
    record AnswerSurvey(@Nullable Integer outcome, @Nullable Integer service, @Nullable Integer informed,
            @Nullable Integer ease) {

        CaseCommand checked(Id surveyId, Instant now) {
            return new CaseCommand.AnswerSurvey(new Survey(surveyId, outcome, service, informed, ease, now));
        }
    }

    /** The body of {@code POST /cases/{id}/reviews}: nothing yet. */
    record RequestReview() {}
}

package commonweal.intake.casereviews.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.Complaint;
import commonweal.intake.casereviews.ReviewCommand;
import commonweal.intake.referencedata.ReferenceData;

/** The bodies that change a review, and the commands they stand for. */
final class ReviewRequests {

    private static final int MOST = 100;

    private ReviewRequests() {}

    /** @param incidentTo the last day of an incident that went on for longer than one */
    record NewComplaint(LocalDate incidentOn, @Nullable LocalDate incidentTo, LocalDate complainedOn,
            @Nullable Code agency, @Nullable String reference, @Nullable Id reportId) {

        Complaint complaint(ReferenceData lists) {
            return new Complaint(incidentOn, incidentTo == null ? incidentOn : incidentTo, complainedOn,
                    ReferenceData.allow("agency", agency, lists.agencies()), reference, reportId);
        }
    }

    record TakeApplication(List<NewComplaint> complaints, @Nullable String harm, @Nullable String wanted,
            boolean consent, @Nullable Boolean onBehalf) {

        ReviewCommand checked(ReferenceData lists) {
            atMost("complaints", complaints);
            return new ReviewCommand.TakeApplication(new CaseReview.Application(
                    complaints.stream().map(one -> one.complaint(lists)).toList(), harm, wanted, consent,
                    Boolean.TRUE.equals(onBehalf)));
        }

        /** Withheld, so that no log line can hold what somebody told. */
        @Override
        public String toString() {
            return "TakeApplication[withheld]";
        }
    }

    record DecideThreshold(boolean met, Code reason, @Nullable String note) {}

    record AskBody(Code agency, String question) {

        ReviewCommand checked(Id requestId, ReferenceData lists) {
            return new ReviewCommand.AskBody(requestId, ReferenceData.require("agency", agency, lists.agencies()),
                    question);
        }
    }

    /** @param refused why there is no answer: data-protection */
    record TakeAnswer(@Nullable String answer, @Nullable Code refused) {}

    record HoldPanel(LocalDate on, List<Code> agencies) {

        ReviewCommand checked(ReferenceData lists) {
            atMost("agencies", agencies);
            return new ReviewCommand.HoldPanel(on, agencies.stream()
                    .map(agency -> ReferenceData.require("agencies", agency, lists.agencies())).toList());
        }
    }

    record NewRecommendation(Code agency, String text) {}

    record Conclude(String summary, List<NewRecommendation> recommendations) {

        ReviewCommand checked(ReferenceData lists) {
            atMost("recommendations", recommendations);
            return new ReviewCommand.Conclude(summary, recommendations.stream()
                    .map(one -> new CaseReview.Recommendation(Ids.drawn("rec"),
                            ReferenceData.require("agency", one.agency(), lists.agencies()), one.text(), null))
                    .toList());
        }
    }

    record TakeResponse(boolean accepted, @Nullable String text) {}

    record Appeal(String grounds) {}

    record DecideAppeal(boolean upheld, @Nullable String note) {}

    private static void atMost(String field, List<?> list) {
        if (list.size() > MOST) {
            throw new IllegalArgumentException("%s: %d (expected: at most %d)".formatted(field, list.size(), MOST));
        }
    }
}

package commonweal.intake.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.Assessment;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Closing;
import commonweal.intake.cases.ConfirmedBand;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.cases.Referral;
import commonweal.intake.cases.Review;
import commonweal.intake.cases.Survey;
import commonweal.intake.ids.Ids;
import commonweal.intake.reports.Feedback;
import commonweal.intake.reports.LiveReport;

/** A single case: what a list shows and all that lies behind it. No field of it names a person. */
record CaseDetail(@JsonUnwrapped CaseItem item, List<Id> reportIds, List<ReportSummary> reportsSummary,
        List<Assessment> assessments, List<ConfirmedBand> bandHistory, List<ReferralView> referrals,
        boolean wholeFamily, @Nullable ClosedView closed, List<Survey> surveys, List<ReviewView> reviews) {

    /** One of the case's reports. */
    record ReportSummary(Id id, String reference, @Nullable Instant receivedAt, boolean anonymous,
            FeedbackView feedback) {

        static ReportSummary of(CaseReport report, @Nullable LiveReport full) {
            return new ReportSummary(report.id(), Ids.reference(report.id()),
                    full == null ? null : full.account().receivedAt(), report.anonymous(),
                    FeedbackView.of(report.owesFeedback(), report.feedback()));
        }
    }

    /** Whether the reporter has been told. */
    record FeedbackView(boolean owed, @Nullable Instant givenAt, @Nullable Code method) {

        static FeedbackView of(boolean owed, @Nullable Feedback given) {
            return new FeedbackView(owed, given == null ? null : given.given().at(),
                    given == null ? null : given.method());
        }
    }

    /** A referral with the last rating of the behaviour. */
    record ReferralView(Id id, @Nullable Code group, Code status, @Nullable Code lastRating, Instant madeAt,
            Instant at) {

        static ReferralView of(Referral referral) {
            return new ReferralView(referral.id(), referral.group(), referral.status().code(), referral.lastRating(),
                    referral.madeAt(), referral.at());
        }
    }

    /** How the work ended. */
    record ClosedView(Code reason, Code behaviour, Instant at) {

        static ClosedView of(Closing closing) {
            return new ClosedView(closing.reason(), closing.behaviour(), closing.closed().at());
        }
    }

    /** An ASB Case Review that was asked for. */
    record ReviewView(Id id, String status, Instant at) {

        static ReviewView of(Review review) {
            return new ReviewView(review.id(), "requested", review.requestedAt());
        }
    }

    /**
     * @param reports the case's reports that can be read
     */
    static CaseDetail of(LiveCase subject, Map<Id, LiveReport> reports, long version) {
        CaseFile file = subject.file();
        return new CaseDetail(CaseItem.of(subject, reports.get(file.reportIds().getFirst()), version),
                file.reportIds(),
                file.reports().stream().map(report -> ReportSummary.of(report, reports.get(report.id()))).toList(),
                file.partners().assessments(), file.partners().bands(),
                file.partners().referrals().stream().map(ReferralView::of).toList(), file.partners().wholeFamily(),
                switch (subject) {
                    case ClosedCase closed -> ClosedView.of(closed.closing());
                    case OpenCase _ -> null;
                }, file.surveys(), file.reviews().stream().map(ReviewView::of).toList());
    }
}

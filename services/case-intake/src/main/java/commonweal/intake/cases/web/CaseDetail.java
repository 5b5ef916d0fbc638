package commonweal.intake.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.Assessment;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.Closing;
import commonweal.intake.cases.ConfirmedBand;
import commonweal.intake.cases.Referral;
import commonweal.intake.cases.Survey;
import commonweal.intake.clocks.Pause;
import commonweal.intake.reports.Feedback;

/**
 * A single case: what a list shows and all that lies behind it. No field of it names a person.
 *
 * @param reportsSummary its reports, then those of cases merged into it
 * @param wholeFamily work with the whole family is meant or has begun
 * @param sections what other features add
 */
record CaseDetail(@JsonUnwrapped CaseItem item, List<Id> reportIds, List<ReportSummary> reportsSummary,
        List<Assessment> assessments, List<ConfirmedBand> bandHistory, List<ReferralView> referrals,
        boolean wholeFamily, @Nullable ClosedView closed, List<ClockView> clocks, @Nullable PauseView pause,
        int clockPolicyVersion, TieViews.@Nullable MergedView mergedInto, List<TieViews.PartView> absorbed,
        List<TieViews.PartView> split, TieViews.@Nullable CaseLink splitFrom, List<TieViews.CaseLink> related,
        List<NotFixedView> notFixed, List<Survey> surveys, List<ReviewView> reviews,
        @JsonAnyGetter Map<String, Object> sections) {

    /**
     * One of the case's reports.
     *
     * @param fromCaseId the merged case that it belongs to, absent for one of its own
     */
    record ReportSummary(Id id, String reference, @Nullable Instant receivedAt, boolean anonymous,
            FeedbackView feedback, @Nullable Id fromCaseId) {

        static ReportSummary of(CaseReport report, @Nullable Instant receivedAt, @Nullable LocalDate dueOn,
                LocalDate today, @Nullable Id fromCaseId) {
            return new ReportSummary(report.id(), Ids.reference(report.id()), receivedAt, report.anonymous(),
                    FeedbackView.of(report, dueOn, today), fromCaseId);
        }
    }

    /** Whether the reporter has been told. */
    record FeedbackView(boolean owed, @Nullable Instant givenAt, @Nullable Code method, @Nullable LocalDate dueOn,
            boolean overdue) {

        static FeedbackView of(CaseReport report, @Nullable LocalDate dueOn, LocalDate today) {
            Feedback given = report.feedback();
            LocalDate due = report.owesFeedback() ? dueOn : null;
            return new FeedbackView(report.owesFeedback(), given == null ? null : given.given().at(),
                    given == null ? null : given.method(), due, due != null && due.isBefore(today));
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

    /** Since when the clocks stand still. */
    record PauseView(LocalDate since, Code reason) {

        static @Nullable PauseView of(@Nullable Pause pause) {
            return pause == null ? null : new PauseView(pause.from(), pause.reason());
        }
    }

    /** A reporter said that the trouble goes on. */
    record NotFixedView(Instant at) {}

    /** An ASB Case Review that was asked for. */
    record ReviewView(Id id, String status, Instant at) {}
}

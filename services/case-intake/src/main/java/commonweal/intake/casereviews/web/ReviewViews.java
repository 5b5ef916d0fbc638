package commonweal.intake.casereviews.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.casereviews.Applicant;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.Complaint;
import commonweal.intake.casereviews.QualifyingComplaints;
import commonweal.intake.casereviews.ReviewDeadlines;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.clocks.WorkingDays;

/** Reviews as officers see them. */
final class ReviewViews {

    private ReviewViews() {}

    record DeadlineView(String step, LocalDate dueOn, @Nullable LocalDate doneOn, boolean overdue) {}

    /** @param why it does not count, if it does not */
    record ComplaintView(LocalDate incidentOn, LocalDate incidentTo, LocalDate complainedOn, @Nullable Code agency,
            @Nullable String reference, @Nullable Id reportId, boolean qualifies, @Nullable String why) {

        static ComplaintView of(QualifyingComplaints.Judged judged) {
            Complaint complaint = judged.complaint();
            return new ComplaintView(complaint.from(), complaint.to(), complaint.complainedOn(), complaint.agency(),
                    complaint.reference(), complaint.reportId(), judged.qualifies(), judged.why());
        }
    }

    record ApplicationView(List<ComplaintView> complaints, int qualifying, @Nullable String harm,
            @Nullable String wanted, boolean consent, boolean onBehalf, @Nullable Applicant applicant) {}

    record DecisionView(boolean met, Code reason, @Nullable String note, Instant at) {}

    record RequestView(Id id, Code agency, String question, Instant askedAt, @Nullable Instant answeredAt,
            @Nullable String answer, @Nullable Code refused) {}

    record PanelView(LocalDate on, List<Code> agencies) {}

    record RecommendationView(Id id, Code agency, String text, @Nullable Boolean accepted,
            @Nullable String response) {}

    record AppealView(String grounds, Instant at, @Nullable Boolean upheld, @Nullable String note) {}

    /** A review with its steps; what has not come yet is absent. */
    record ReviewView(Id id, Id caseId, String caseReference, String status, Instant appliedAt,
            List<DeadlineView> deadlines, @Nullable ApplicationView application, @Nullable DecisionView decision,
            List<RequestView> requests, @Nullable PanelView panel, @Nullable String summary,
            List<RecommendationView> recommendations, @Nullable AppealView appeal, long version) {

        /** Withheld, so that no log line can hold what somebody told. */
        @Override
        public String toString() {
            return "ReviewView[withheld]";
        }
    }

    static ReviewView of(Id caseId, CaseReview review, ReviewPractice practice, WorkingDays workingDays,
            LocalDate today, long version) {
        CaseReview.Decision decision = review.decision();
        CaseReview.Conclusion conclusion = review.conclusion();
        CaseReview.Panel panel = review.panel();
        return new ReviewView(review.id(), caseId, Ids.reference(caseId), review.status(), review.applied().at(),
                ReviewDeadlines.of(review, practice, workingDays).stream()
                        .map(one -> new DeadlineView(one.step(), one.dueOn(), one.doneOn(), one.overdueOn(today)))
                        .toList(),
                application(review, practice),
                decision == null
                        ? null
                        : new DecisionView(decision.met(), decision.reason(), decision.note(),
                                decision.decided().at()),
                review.requests().stream().map(ReviewViews::request).toList(),
                panel == null ? null : new PanelView(panel.on(), panel.agencies()),
                conclusion == null ? null : conclusion.summary(),
                conclusion == null
                        ? List.of()
                        : conclusion.recommendations().stream().map(ReviewViews::recommendation).toList(),
                appeal(review), version);
    }

    private static @Nullable ApplicationView application(CaseReview review, ReviewPractice practice) {
        CaseReview.Application told = review.application();
        if (told == null) {
            return null;
        }
        QualifyingComplaints judged = QualifyingComplaints.of(told.complaints(),
                WorkingDays.dayOf(review.applied().at()), practice);
        return new ApplicationView(judged.complaints().stream().map(ComplaintView::of).toList(), judged.count(),
                told.harm(), told.wanted(), told.consent(), told.onBehalf(), told.applicant());
    }

    private static RequestView request(CaseReview.Request request) {
        CaseReview.Answer answer = request.answer();
        return new RequestView(request.id(), request.agency(), request.question(), request.asked().at(),
                answer == null ? null : answer.given().at(), answer == null ? null : answer.text(),
                answer == null ? null : answer.refusedFor());
    }

    private static RecommendationView recommendation(CaseReview.Recommendation one) {
        CaseReview.Response response = one.response();
        return new RecommendationView(one.id(), one.agency(), one.text(),
                response == null ? null : response.accepted(), response == null ? null : response.text());
    }

    private static @Nullable AppealView appeal(CaseReview review) {
        CaseReview.Appeal appeal = review.appeal();
        return appeal == null
                ? null
                : new AppealView(appeal.grounds(), appeal.made().at(),
                        appeal.decided() == null ? null : appeal.decided().upheld(),
                        appeal.decided() == null ? null : appeal.decided().note());
    }
}

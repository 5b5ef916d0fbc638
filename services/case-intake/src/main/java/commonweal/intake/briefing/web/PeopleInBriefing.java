package commonweal.intake.briefing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.briefing.web.Briefing.Feedback;
import commonweal.intake.briefing.web.Briefing.FeedbackItem;
import commonweal.intake.briefing.web.Briefing.ReviewStep;
import commonweal.intake.briefing.web.Briefing.Reviews;
import commonweal.intake.briefing.web.Briefing.Visit;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewDeadlines;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.feedback.FeedbackDeadline;
import commonweal.intake.feedback.mongo.OwedFeedback;
import commonweal.intake.notes.mongo.PlannedVisits;
import commonweal.intake.reports.LiveReport;
import commonweal.practice.PerPartnership;

/** What a briefing tells of those who are owed something: a visit, word of what was done, a step of a review. */
@Component
class PeopleInBriefing {

    private static final int LOOKED_AT = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PlannedVisits visits;
    private final OwedFeedback feedback;
    private final MongoApplications applications;
    private final MongoReviews reviews;
    private final PerPartnership<ReviewPractice> practices;
    private final ClockPolicies policies;

    PeopleInBriefing(PlannedVisits visits, OwedFeedback feedback, MongoApplications applications, MongoReviews reviews,
            PerPartnership<ReviewPractice> practices, ClockPolicies policies) {
        this.visits = visits;
        this.feedback = feedback;
        this.applications = applications;
        this.reviews = reviews;
        this.practices = practices;
        this.policies = policies;
    }

    List<Visit> visits(Code partnership, LocalDate today, int most) {
        return visits.between(Set.of(partnership), today, today).stream().limit(most)
                .map(one -> new Visit(one.caseId(), Ids.reference(one.caseId()),
                        "Visit at %s".formatted(TIME.format(one.visit().from())), today, one.visit().from(),
                        one.visit().to()))
                .toList();
    }

    Feedback feedback(Code partnership, Instant now, LocalDate today, int most) {
        Map<Code, Instant> late = Map.of(partnership,
                FeedbackDeadline.receivedBefore(partnership, today.minusDays(1), policies));
        return new Feedback(feedback.count(Map.of(partnership, now.plusSeconds(1))), feedback.count(late),
                feedback.list(late, 0, most).items().stream().map(item -> (LiveReport) item.state())
                        .map(report -> new FeedbackItem(report.id(), report.account().reference(),
                                policies.feedbackDue(partnership, report.account().receivedAt())))
                        .toList());
    }

    Reviews reviews(Code partnership, LocalDate today, int most) {
        ReviewPractice practice = practices.of(partnership);
        WorkingDays days = policies.workingDays(partnership);
        List<Live> waiting = applications.waiting(Set.of(partnership));
        int overdue = (int) waiting.stream().filter(
                one -> ReviewDeadlines.of(one.review(), practice, days).getFirst().overdueOn(today)).count();
        List<ReviewStep> due = new ArrayList<>();
        reviews.list(Set.of(partnership), null, 0, LOOKED_AT).items().forEach(item -> {
            if (item.state() instanceof CasePart.Kept<CaseReviews> kept) {
                kept.content().all().forEach(
                        review -> steps(kept.caseId(), review, ReviewDeadlines.of(review, practice, days), today, due));
            }
        });
        due.sort(Comparator.comparing(ReviewStep::dueOn).thenComparing(ReviewStep::caseId));
        return new Reviews(waiting.size(), overdue, due.stream().limit(most).toList());
    }

    private static void steps(Id caseId, CaseReview review, List<ReviewDeadlines.Deadline> deadlines, LocalDate today,
            List<ReviewStep> due) {
        deadlines.stream().filter(one -> one.doneOn() == null && !one.dueOn().isAfter(today))
                .filter(one -> !one.step().equals("acknowledge") || review.decision() == null)
                .map(one -> new ReviewStep(caseId, Ids.reference(caseId), review.id(), one.step(), one.dueOn(),
                        one.overdueOn(today)))
                .forEach(due::add);
    }
}

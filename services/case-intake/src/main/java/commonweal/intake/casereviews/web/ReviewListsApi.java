package commonweal.intake.casereviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.casereviews.CaseReview;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.StatutoryNumbers;
import commonweal.intake.casereviews.mongo.MongoApplications;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.casereviews.web.ReviewViews.ComplaintView;
import commonweal.intake.casereviews.web.ReviewViews.ReviewView;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.mongo.Listing;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

/** Which victims may ask for a review, which reviews there are, and the numbers that have to be published. */
@RestController
class ReviewListsApi {

    private final MongoReviews reviews;
    private final MongoApplications applications;
    private final Victims victims;
    private final PartDesk<CaseReviews> desk;
    private final PerPartnership<ReviewPractice> practices;
    private final ClockPolicies policies;
    private final Clock clock;

    ReviewListsApi(MongoReviews reviews, MongoApplications applications, Victims victims, MongoCases cases,
            PerPartnership<ReviewPractice> practices,
            ClockPolicies policies, Inbox inbox, Clock clock) {
        this.reviews = reviews;
        this.applications = applications;
        this.victims = victims;
        this.desk = new PartDesk<>(reviews.parts(), cases, inbox, clock);
        this.practices = practices;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What one victim complained of.
     *
     * @param prompt none, explain-review or threshold-met
     */
    record VictimView(List<Id> reportIds, List<ComplaintView> complaints, int qualifying, String prompt) {}

    record Eligibility(int threshold, int promptAt, List<VictimView> victims) {}

    record Statutory(int year, LocalDate from, LocalDate to, long applications, long thresholdNotMet,
            long reviewsCarriedOut, long reviewsWithRecommendations) {}

    @GetMapping("/cases/{caseId}/review-eligibility")
    Eligibility eligibility(@PathVariable Id caseId, Caller caller) {
        PartDesk.Found<CaseReviews> found = desk.find(caseId, officer(caller));
        ReviewPractice practice = practices.of(found.subject().partnership());
        return new Eligibility(practice.threshold(), practice.promptAt(),
                victims.of(found.subject(), today(), practice).stream()
                        .map(victim -> new VictimView(
                                victim.complaints().stream()
                                        .flatMap(one -> Stream.ofNullable(one.complaint().reportId()))
                                        .toList(),
                                victim.complaints().stream().map(ComplaintView::of).toList(), victim.count(),
                                victim.prompt(practice)))
                        .toList());
    }

    /** @param status of the reviews; all when absent */
    @GetMapping("/case-reviews")
    Page<ReviewView> list(@RequestParam(required = false) @Nullable String status, PageRequest page, Caller caller) {
        officer(caller);
        Listing<CasePart<CaseReviews>> found = reviews.list(caller.scope(), status, page.offset(), page.size());
        return Page.of(page, found.items().stream().flatMap(item -> item.state() instanceof Kept<CaseReviews> kept
                ? kept.content().all().stream().filter(one -> status == null || one.status().equals(status))
                        .map(one -> ReviewViews.of(kept.caseId(), one, practices.of(kept.partnership()),
                                policies.workingDays(kept.partnership()), today(), item.version()))
                : Stream.empty()).toList(), found.total());
    }

    /** @param year the financial year that begins on 1 April of it */
    @GetMapping("/case-reviews/statutory")
    Statutory statutory(@RequestParam int year, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.SCRUTINY);
        if (year < 2014 || year > today().getYear()) {
            throw new IllegalArgumentException(
                    "year: %d (expected: 2014, when the Act came, to %d)".formatted(year, today().getYear()));
        }
        List<CaseReview> all = new ArrayList<>(reviews.all(caller.scope()));
        // why: an application counts when it comes, not when somebody has found its case
        applications.waiting(caller.scope()).forEach(waiting -> all.add(waiting.review()));
        StatutoryNumbers numbers = StatutoryNumbers.of(year, all);
        return new Statutory(year, numbers.from(), numbers.to(), numbers.applications(), numbers.thresholdNotMet(),
                numbers.reviewsCarriedOut(), numbers.reviewsWithRecommendations());
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}

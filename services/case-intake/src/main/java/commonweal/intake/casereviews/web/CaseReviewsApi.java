package commonweal.intake.casereviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Role;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.caseparts.web.PartDesk.Found;
import commonweal.intake.casereviews.CaseReviews;
import commonweal.intake.casereviews.ReviewCommand;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.mongo.MongoReviews;
import commonweal.intake.casereviews.web.ReviewViews.ReviewView;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

/** One review of a case, step by step. It begins with {@code POST /cases/{id}/reviews}. */
@RestController
@RequestMapping("/cases/{caseId}/reviews")
class CaseReviewsApi {

    private final PartDesk<CaseReviews> desk;
    private final PerPartnership<ReviewPractice> practices;
    private final ClockPolicies policies;
    private final PublishedLists lists;
    private final Clock clock;

    CaseReviewsApi(MongoReviews reviews, MongoCases cases, PerPartnership<ReviewPractice> practices,
            ClockPolicies policies, PublishedLists lists, Inbox inbox, Clock clock) {
        this.desk = new PartDesk<>(reviews.parts(), cases, inbox, clock);
        this.practices = practices;
        this.policies = policies;
        this.lists = lists;
        this.clock = clock;
    }

    record Reviews(List<ReviewView> items, long version) {}

    record Made(Id id, long version) {}

    @GetMapping
    ResponseEntity<Reviews> list(@PathVariable Id caseId, Caller caller) {
        Found<CaseReviews> found = desk.find(caseId, officer(caller));
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(new Reviews(
                found.content().all().stream().map(one -> view(found, one.id())).toList(), found.version()));
    }

    @GetMapping("/{reviewId}")
    ResponseEntity<ReviewView> read(@PathVariable Id caseId, @PathVariable Id reviewId, Caller caller) {
        return shown(desk.find(caseId, officer(caller)), reviewId);
    }

    @PostMapping("/{reviewId}/application")
    ResponseEntity<ReviewView> takeApplication(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.TakeApplication request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch, request::checked), reviewId);
    }

    @PostMapping("/{reviewId}/acknowledge")
    ResponseEntity<ReviewView> acknowledge(@PathVariable Id caseId, @PathVariable Id reviewId,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch, _ -> new ReviewCommand.Acknowledge()),
                reviewId);
    }

    @PostMapping("/{reviewId}/threshold")
    ResponseEntity<ReviewView> decideThreshold(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.DecideThreshold request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch,
                _ -> new ReviewCommand.DecideThreshold(request.met(), request.reason(), request.note())), reviewId);
    }

    @PostMapping("/{reviewId}/requests")
    ResponseEntity<Made> askBody(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.AskBody request,
            IfMatch ifMatch, Caller caller) {
        Id requestId = Ids.drawn("inf");
        Found<CaseReviews> after = handle(caseId, reviewId, officer(caller), ifMatch,
                known -> request.checked(requestId, known));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                .body(new Made(requestId, after.version()));
    }

    @PostMapping("/{reviewId}/requests/{requestId}/answer")
    ResponseEntity<ReviewView> takeAnswer(@PathVariable Id caseId, @PathVariable Id reviewId,
            @PathVariable Id requestId, @RequestBody ReviewRequests.TakeAnswer request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch,
                _ -> new ReviewCommand.TakeAnswer(requestId, request.answer(), request.refused())), reviewId);
    }

    @PostMapping("/{reviewId}/panel")
    ResponseEntity<ReviewView> holdPanel(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.HoldPanel request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch, request::checked), reviewId);
    }

    @PostMapping("/{reviewId}/conclude")
    ResponseEntity<ReviewView> conclude(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.Conclude request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch, request::checked), reviewId);
    }

    @PostMapping("/{reviewId}/recommendations/{recommendationId}/response")
    ResponseEntity<ReviewView> takeResponse(@PathVariable Id caseId, @PathVariable Id reviewId,
            @PathVariable Id recommendationId, @RequestBody ReviewRequests.TakeResponse request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch,
                _ -> new ReviewCommand.TakeResponse(recommendationId, request.accepted(), request.text())), reviewId);
    }

    @PostMapping("/{reviewId}/appeal")
    ResponseEntity<ReviewView> appeal(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.Appeal request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch,
                _ -> new ReviewCommand.Appeal(request.grounds())), reviewId);
    }

    @PostMapping("/{reviewId}/appeal/decide")
    ResponseEntity<ReviewView> decideAppeal(@PathVariable Id caseId, @PathVariable Id reviewId,
            @RequestBody ReviewRequests.DecideAppeal request,
            IfMatch ifMatch, Caller caller) {
        return shown(handle(caseId, reviewId, officer(caller), ifMatch,
                _ -> new ReviewCommand.DecideAppeal(request.upheld(), request.note())), reviewId);
    }

    private Found<CaseReviews> handle(Id caseId, Id reviewId, Caller caller, IfMatch ifMatch,
            Function<ReferenceData, ReviewCommand> request) {
        return desk.handle("case-review", caseId, caller, ifMatch, (subject, reviews, act) -> reviews.decide(caseId,
                reviewId, request.apply(lists.of(subject.partnership())), practices.of(subject.partnership()),
                policies.workingDays(subject.partnership()), act));
    }

    private ResponseEntity<ReviewView> shown(Found<CaseReviews> found, Id reviewId) {
        return ResponseEntity.ok().eTag(Etag.of(found.version())).body(view(found, reviewId));
    }

    private ReviewView view(Found<CaseReviews> found, Id reviewId) {
        Code partnership = found.subject().partnership();
        LocalDate today = WorkingDays.dayOf(clock.instant());
        return found.content().review(reviewId)
                .map(review -> ReviewViews.of(found.subject().id(), review, practices.of(partnership),
                        policies.workingDays(partnership), today, found.version()))
                .orElseThrow(() -> new NotFound("review", reviewId));
    }

    private static Caller officer(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}

package commonweal.intake.cases.web;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.mongo.Listing;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.web.Commands.Found;

/** Cases: read by everybody who works on them, changed by the Community Safety Unit. */
@RestController
@RequestMapping("/cases")
class CasesApi {

    private final MongoCases cases;
    private final MongoReports reports;
    private final CaseDesk desk;
    private final CasePages pages;
    private final PublishedLists lists;
    private final ClockPolicies policies;

    CasesApi(MongoCases cases, MongoReports reports, CaseDesk desk, CasePages pages, PublishedLists lists,
            ClockPolicies policies) {
        this.cases = cases;
        this.reports = reports;
        this.desk = desk;
        this.pages = pages;
        this.lists = lists;
        this.policies = policies;
    }

    /** The answer to what makes something new in a case. */
    record Made(Id id, long version) {

        static ResponseEntity<Made> of(Id id, Found<Case> after) {
            return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                    .body(new Made(id, after.version()));
        }
    }

    @GetMapping
    Page<CaseItem> list(@RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Code band,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false, defaultValue = "risk") String sort, PageRequest page, Caller caller) {
        CaseDesk.reader(caller);
        Listing<Case> found = cases.list(caller.scope(), ListParameters.status(status), ListParameters.band(band),
                officer, ListParameters.order(sort), page.offset(), page.size());
        Map<Id, LiveReport> origins = reports.live(found.items().stream()
                .map(item -> ((LiveCase) item.state()).file().reportIds().getFirst()).toList());
        return Page.of(page, found.items(), found.total()).map(item -> {
            LiveCase subject = (LiveCase) item.state();
            return pages.item(subject, origins.get(subject.file().reportIds().getFirst()), item.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> read(@PathVariable Id id, Caller caller) {
        return desk.shown(desk.find(id, caller), caller);
    }

    @GetMapping("/{id}/timeline")
    Timeline timeline(@PathVariable Id id, Caller caller) {
        return pages.timeline(desk.find(id, caller).state(), caller);
    }

    @PostMapping("/{id}/recategorise")
    ResponseEntity<CaseDetail> recategorise(@PathVariable Id id, @RequestBody CaseRequests.Recategorise request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("recategorise", id, caller, ifMatch,
                (subject, _) -> request.checked(lists.of(subject.partnership())));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CaseDetail> close(@PathVariable Id id, @RequestBody CaseRequests.Close request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("close-case", id, caller, ifMatch,
                (subject, _) -> request.checked(lists.of(subject.partnership())));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<CaseDetail> reopen(@PathVariable Id id, @RequestBody CaseRequests.Reopen request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("reopen-case", id, caller, ifMatch,
                (subject, _) -> request.checked(lists.of(subject.partnership())));
    }

    @PostMapping("/{id}/surveys")
    ResponseEntity<Made> answerSurvey(@PathVariable Id id, @RequestBody CaseRequests.AnswerSurvey request,
            IfMatch ifMatch, Caller caller) {
        Id surveyId = Ids.drawn("svy");
        return Made.of(surveyId,
                desk.handle("answer-survey", id, caller, ifMatch, (_, act) -> request.checked(surveyId, act.at())));
    }

    @PostMapping("/{id}/reviews")
    ResponseEntity<Made> requestReview(@PathVariable Id id,
            @RequestBody(required = false) CaseRequests.@Nullable RequestReview request,
            IfMatch ifMatch, Caller caller) {
        Id reviewId = Ids.drawn("rev");
        return Made.of(reviewId,
                desk.handle("request-review", id, caller, ifMatch, (_, _) -> new CaseCommand.RequestReview(reviewId)));
    }
}

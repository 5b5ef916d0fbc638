package commonweal.intake.cases.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.CaseRules;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.decisions.Act;
import commonweal.intake.ids.Ids;
import commonweal.intake.mongo.Listing;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.web.Commands;
import commonweal.intake.web.Commands.Found;
import commonweal.messaging.Inbox;

/** Cases: read by everybody who works on them, changed by the Community Safety Unit. */
@RestController
@RequestMapping("/cases")
class CasesApi {

    private final MongoCases cases;
    private final MongoReports reports;
    private final Commands<Case, LiveCase> commands;
    private final ReferenceData lists;
    private final Clock clock;

    CasesApi(MongoCases cases, MongoReports reports, ReferenceData lists, Inbox inbox, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.commands = new Commands<>("case", LiveCase.class, cases.aggregates(), Case::partnership, inbox);
        this.lists = lists;
        this.clock = clock;
    }

    /** The answer to what makes something new in a case. */
    record Made(Id id, long version) {}

    @GetMapping
    Page<CaseItem> list(@RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Code band,
            @RequestParam(required = false, defaultValue = "risk") String sort, PageRequest page, Caller caller) {
        reader(caller);
        Listing<Case> found = cases.list(caller.scope(), ListParameters.status(status), ListParameters.band(band),
                ListParameters.order(sort), page.offset(), page.size());
        Map<Id, LiveReport> origins = reports.live(found.items().stream()
                .map(item -> ((LiveCase) item.state()).file().reportIds().getFirst()).toList());
        return Page.of(page, found.items(), found.total()).map(item -> {
            LiveCase subject = (LiveCase) item.state();
            return CaseItem.of(subject, origins.get(subject.file().reportIds().getFirst()), item.version());
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> read(@PathVariable Id id, Caller caller) {
        Found<LiveCase> found = commands.find(id, reader(caller));
        return detail(found.state(), found.version());
    }

    @GetMapping("/{id}/timeline")
    Timeline timeline(@PathVariable Id id, Caller caller) {
        LiveCase found = commands.find(id, reader(caller)).state();
        return Timeline.of(found.file(), reports.live(found.file().reportIds()), lists);
    }

    @PostMapping("/{id}/recategorise")
    ResponseEntity<CaseDetail> recategorise(@PathVariable Id id, @RequestBody CaseRequests.Recategorise request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return detail(handle("recategorise", id, caller, ifMatch, _ -> request.checked(lists)));
    }

    @PostMapping("/{id}/feedback")
    ResponseEntity<CaseDetail> giveFeedback(@PathVariable Id id, @RequestBody CaseRequests.GiveFeedback request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return detail(handle("give-feedback", id, caller, ifMatch, _ -> request.checked(lists)));
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CaseDetail> close(@PathVariable Id id, @RequestBody CaseRequests.Close request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return detail(handle("close-case", id, caller, ifMatch, _ -> request.checked(lists)));
    }

    @PostMapping("/{id}/reopen")
    ResponseEntity<CaseDetail> reopen(@PathVariable Id id, @RequestBody CaseRequests.Reopen request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return detail(handle("reopen-case", id, caller, ifMatch, _ -> request.checked(lists)));
    }

    @PostMapping("/{id}/surveys")
    ResponseEntity<Made> answerSurvey(@PathVariable Id id, @RequestBody CaseRequests.AnswerSurvey request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Id surveyId = Ids.drawn("svy");
        return made(surveyId, handle("answer-survey", id, caller, ifMatch, act -> request.checked(surveyId, act.at())));
    }

    @PostMapping("/{id}/reviews")
    ResponseEntity<Made> requestReview(@PathVariable Id id,
            @RequestBody(required = false) CaseRequests.@Nullable RequestReview request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        Id reviewId = Ids.drawn("rev");
        return made(reviewId,
                handle("request-review", id, caller, ifMatch, _ -> new CaseCommand.RequestReview(reviewId)));
    }

    /** The role is checked before the body, so that nobody learns of rules they may not use. */
    private Found<Case> handle(String name, Id id, Caller caller, @Nullable String ifMatch,
            Function<Act, CaseCommand> request) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Act act = new Act(caller.subject(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        CaseCommand command = request.apply(act);
        return commands.handle(name, id, caller, Etag.ifMatch(ifMatch), act.at(),
                found -> CaseRules.decide(command, found, act));
    }

    private ResponseEntity<CaseDetail> detail(Found<Case> after) {
        return detail((LiveCase) after.state(), after.version());
    }

    private ResponseEntity<CaseDetail> detail(LiveCase subject, long version) {
        return ResponseEntity.ok().eTag(Etag.of(version))
                .body(CaseDetail.of(subject, reports.live(subject.file().reportIds()), version));
    }

    private static ResponseEntity<Made> made(Id id, Found<Case> after) {
        return ResponseEntity.status(HttpStatus.CREATED).eTag(Etag.of(after.version()))
                .body(new Made(id, after.version()));
    }

    private static Caller reader(Caller caller) {
        return caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER);
    }
}

package commonweal.intake.surveys.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.caseparts.CasePart;
import commonweal.intake.caseparts.CasePart.Kept;
import commonweal.intake.caseparts.web.PartDesk;
import commonweal.intake.cases.Survey;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.intake.secrets.Secret;
import commonweal.intake.surveys.Answered;
import commonweal.intake.surveys.CaseSurveys;
import commonweal.intake.surveys.Invitation;
import commonweal.intake.surveys.Questions;
import commonweal.intake.surveys.mongo.MongoSurveys;
import commonweal.messaging.Inbox;
import commonweal.practice.PerPartnership;

/** Officers ask those who reported, and get in touch with those who are dissatisfied. */
@RestController
class SurveysApi {

    private final MongoSurveys surveys;
    private final PartDesk<CaseSurveys> desk;
    private final MongoReports reports;
    private final PerPartnership<Questions> questions;
    private final Clock clock;

    SurveysApi(MongoSurveys surveys, MongoCases cases, MongoReports reports, PerPartnership<Questions> questions,
            Inbox inbox, Clock clock) {
        this.surveys = surveys;
        this.desk = new PartDesk<>(surveys.parts(), cases, inbox, clock);
        this.reports = reports;
        this.questions = questions;
        this.clock = clock;
    }

    record Invite(Id reportId) {}

    /** @param secret for the link, shown this once */
    record Invited(Id id, String secret, LocalDate expiresOn) {}

    record Waiting(Id id, Id caseId, String caseReference, Instant answeredAt, @Nullable Integer outcome,
            @Nullable Integer service, @Nullable Integer informed, @Nullable Integer ease, @Nullable String comment) {

        static Waiting of(Id caseId, Answered answered) {
            Survey survey = answered.survey();
            return new Waiting(survey.id(), caseId, Ids.reference(caseId), survey.at(), survey.outcome(),
                    survey.service(), survey.informed(), survey.ease(), answered.comment());
        }

        /** Withheld, so that no log line can hold what somebody wrote. */
        @Override
        public String toString() {
            return "Waiting[withheld]";
        }
    }

    /** @param result contacted, no-answer, not-wanted or case-reopened */
    record FollowUp(Code result) {}

    record FollowedUp(Id id, Code result) {}

    @PostMapping("/cases/{caseId}/survey-invitations")
    ResponseEntity<Invited> invite(@PathVariable Id caseId, @RequestBody Invite request, Caller caller) {
        officer(caller);
        Secret secret = Secret.drawn();
        Id surveyId = Ids.drawn("svy");
        boolean anonymous = Optional.ofNullable(reports.live(List.of(request.reportId())).get(request.reportId()))
                .map(report -> report.account().told().anonymous()).orElse(false);
        LocalDate expires = today().plusDays(questions.of(desk.find(caseId, caller).subject().partnership())
                .expiresAfterDays());
        desk.handle("invite-to-survey", caseId, caller, IfMatch.ANY,
                (subject, content, act) -> content.invite(subject,
                        new Invitation(surveyId, request.reportId(), secret.hash(), expires, act), anonymous));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Invited(surveyId, SurveyLink.of(caseId, secret), expires));
    }

    @GetMapping("/surveys/follow-ups")
    Page<Waiting> followUps(PageRequest page, Caller caller) {
        officer(caller);
        Listing<CasePart<CaseSurveys>> found = surveys.waiting(caller.scope(), page.offset(), page.size());
        return Page.of(page, found.items().stream().flatMap(one -> waiting(one.state())).toList(), found.total());
    }

    private static Stream<Waiting> waiting(CasePart<CaseSurveys> part) {
        return part instanceof Kept<CaseSurveys> kept
                ? kept.content().waiting().stream().map(one -> Waiting.of(kept.caseId(), one))
                : Stream.empty();
    }

    @PostMapping("/cases/{caseId}/surveys/{surveyId}/follow-up")
    FollowedUp followUp(@PathVariable Id caseId, @PathVariable Id surveyId, @RequestBody FollowUp request,
            Caller caller) {
        officer(caller);
        if (!CaseSurveys.RESULTS.contains(request.result())) {
            throw new IllegalArgumentException("result: '%s' (expected: one of %s)".formatted(request.result(),
                    CaseSurveys.RESULTS.stream().map(Code::value).sorted().collect(Collectors.joining(", "))));
        }
        desk.handle("follow-up-survey", caseId, caller, IfMatch.ANY,
                (_, content, act) -> content.followUp(surveyId, new Answered.FollowUp(request.result(), act)));
        return new FollowedUp(surveyId, request.result());
    }

    private LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    private static void officer(Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}

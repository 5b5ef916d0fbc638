package commonweal.intake.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.Contact;
import commonweal.intake.referencedata.ReferenceData;

/** Who looks after a case, and what moves its clocks. */
@RestController
@RequestMapping("/cases/{id}")
class HandlingApi {

    private final CaseDesk desk;
    private final ReferenceData lists;
    private final ClockPolicies policies;

    HandlingApi(CaseDesk desk, ReferenceData lists, ClockPolicies policies) {
        this.desk = desk;
        this.lists = lists;
        this.policies = policies;
    }

    /** @param officer a token subject; nobody when absent */
    record Assign(@Nullable String officer) {}

    record FlagWholeFamily(boolean wholeFamily) {}

    /** @param method how, if it matters */
    record RecordContact(Code kind, @Nullable Code method) {}

    record PauseClocks(Code reason) {}

    @PostMapping("/assign")
    ResponseEntity<CaseDetail> assign(@PathVariable Id id, @RequestBody Assign request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return desk.change("assign-case", id, caller, ifMatch, _ -> new CaseCommand.Assign(request.officer()));
    }

    @PostMapping("/whole-family")
    ResponseEntity<CaseDetail> flagWholeFamily(@PathVariable Id id, @RequestBody FlagWholeFamily request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return desk.change("flag-whole-family", id, caller, ifMatch,
                _ -> new CaseCommand.FlagWholeFamily(request.wholeFamily()));
    }

    @PostMapping("/contacts")
    ResponseEntity<CaseDetail> recordContact(@PathVariable Id id, @RequestBody RecordContact request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return desk.change("record-contact", id, caller, ifMatch,
                _ -> new CaseCommand.RecordContact(Contact.Kind.of(request.kind()),
                        ReferenceData.allow("method", request.method(), lists.feedbackMethods())));
    }

    @PostMapping("/clocks/pause")
    ResponseEntity<CaseDetail> pause(@PathVariable Id id, @RequestBody PauseClocks request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        CaseDesk.officer(caller);
        Code partnership = desk.find(id, caller).state().partnership();
        return desk.change("pause-clocks", id, caller, ifMatch, _ -> new CaseCommand.PauseClocks(
                ReferenceData.require("reason", request.reason(), policies.pauseReasons(partnership).stream()
                        .map(reason -> new ReferenceData.Entry(reason.code(), reason.label())).toList())));
    }

    @PostMapping("/clocks/resume")
    ResponseEntity<CaseDetail> resume(@PathVariable Id id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        return desk.change("resume-clocks", id, caller, ifMatch, _ -> new CaseCommand.ResumeClocks());
    }
}

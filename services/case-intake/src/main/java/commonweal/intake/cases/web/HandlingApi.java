package commonweal.intake.cases.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.Contact;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.retention.RetentionPractice;
import commonweal.practice.PerPartnership;

/** Who looks after a case, what moves its clocks, and what keeps it. */
@RestController
@RequestMapping("/cases/{id}")
class HandlingApi {

    private final CaseDesk desk;
    private final PublishedLists lists;
    private final ClockPolicies policies;
    private final PerPartnership<RetentionPractice> retention;

    HandlingApi(CaseDesk desk, PublishedLists lists, ClockPolicies policies,
            PerPartnership<RetentionPractice> retention) {
        this.desk = desk;
        this.lists = lists;
        this.policies = policies;
        this.retention = retention;
    }

    /** @param officer a token subject; nobody when absent */
    record Assign(@Nullable String officer) {}

    record FlagWholeFamily(boolean wholeFamily) {}

    /** @param method how, if it matters */
    record RecordContact(Code kind, @Nullable Code method) {}

    record PauseClocks(Code reason) {}

    /** @param reason why it is kept longer than usual */
    record HoldErasure(Code reason) {}

    @PostMapping("/assign")
    ResponseEntity<CaseDetail> assign(@PathVariable Id id, @RequestBody Assign request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("assign-case", id, caller, ifMatch, (_, _) -> new CaseCommand.Assign(request.officer()));
    }

    @PostMapping("/whole-family")
    ResponseEntity<CaseDetail> flagWholeFamily(@PathVariable Id id, @RequestBody FlagWholeFamily request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("flag-whole-family", id, caller, ifMatch,
                (_, _) -> new CaseCommand.FlagWholeFamily(request.wholeFamily()));
    }

    @PostMapping("/hold")
    ResponseEntity<CaseDetail> hold(@PathVariable Id id, @RequestBody HoldErasure request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("hold-erasure", id, caller, ifMatch, (subject, _) -> new CaseCommand.HoldErasure(
                retention.of(subject.partnership()).holdReason(request.reason())));
    }

    @PostMapping("/hold/end")
    ResponseEntity<CaseDetail> endHold(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        return desk.change("end-hold", id, caller, ifMatch, (_, _) -> new CaseCommand.EndHold());
    }

    @PostMapping("/contacts")
    ResponseEntity<CaseDetail> recordContact(@PathVariable Id id, @RequestBody RecordContact request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("record-contact", id, caller, ifMatch,
                (subject, _) -> new CaseCommand.RecordContact(Contact.Kind.of(request.kind()), ReferenceData
                        .allow("method", request.method(), lists.of(subject.partnership()).feedbackMethods())));
    }

    @PostMapping("/clocks/pause")
    ResponseEntity<CaseDetail> pause(@PathVariable Id id, @RequestBody PauseClocks request,
            IfMatch ifMatch, Caller caller) {
        return desk.change("pause-clocks", id, caller, ifMatch, (subject, _) -> new CaseCommand.PauseClocks(
                ReferenceData.require("reason", request.reason(), policies.pauseReasons(subject.partnership()).stream()
                        .map(reason -> ReferenceData.Entry.of(reason.code(), reason.label())).toList())));
    }

    @PostMapping("/clocks/resume")
    ResponseEntity<CaseDetail> resume(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        return desk.change("resume-clocks", id, caller, ifMatch, (_, _) -> new CaseCommand.ResumeClocks());
    }
}

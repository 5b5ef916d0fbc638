package commonweal.intake.cases.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.intake.cases.CaseCommand.GiveFeedback;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.mongo.MongoReports;

/**
 * Feedback through a case reaches the reporters of the cases merged into it as well. Each of these stays the one that knows
 * who of its reporters was told, so that nothing is lost when the merge is undone; each is a change of its own.
 */
@RestController
class CaseFeedbackApi {

    private final MongoCases cases;
    private final MongoReports reports;
    private final CaseDesk desk;
    private final PublishedLists lists;

    CaseFeedbackApi(MongoCases cases, MongoReports reports, CaseDesk desk, PublishedLists lists) {
        this.cases = cases;
        this.reports = reports;
        this.desk = desk;
        this.lists = lists;
    }

    @PostMapping("/cases/{id}/feedback")
    ResponseEntity<CaseDetail> give(@PathVariable Id id, @RequestBody CaseRequests.GiveFeedback request,
            IfMatch ifMatch, Caller caller) {
        CaseDesk.officer(caller);
        LiveCase subject = desk.find(id, caller).state();
        GiveFeedback command = request.checked(lists.of(subject.partnership()));
        List<LiveCase> together = cases.withAbsorbed(subject);
        refuseWhatIsUnsafe(command, together, lists.of(subject.partnership()).contactRulesAgainst(command.method()));
        Map<Id, GiveFeedback> byCase = byCase(command, together, id);
        byCase.forEach((caseId, part) -> desk.handle("give-feedback", caseId, caller,
                caseId.equals(id) ? ifMatch : IfMatch.ANY, (_, _) -> part));
        return desk.shown(desk.find(id, caller), caller);
    }

    /** Nobody is reached in a way that puts them at risk; said before anybody is told. */
    private void refuseWhatIsUnsafe(GiveFeedback command, List<LiveCase> together, Set<Code> against) {
        List<Id> told = command.reportIds().isEmpty()
                ? together.stream().flatMap(one -> one.file().reports().stream()).filter(CaseReport::owesFeedback)
                        .map(CaseReport::id).toList()
                : List.copyOf(command.reportIds());
        reports.live(told).forEach((reportId, report) -> {
            Reporter reporter = report.account().told().reporter();
            if (reporter != null && reporter.safeContactRules().stream().anyMatch(against::contains)) {
                throw Refused.conflict("unsafe-contact",
                        "method: '%s' is not safe for the reporter of %s (expected: another method, or reportIds without theirs)"
                                .formatted(command.method(), report.account().reference()));
            }
        });
    }

    /** The command for each case that has one of the reports; the case itself refuses what nobody has. */
    private static Map<Id, GiveFeedback> byCase(GiveFeedback command, List<LiveCase> together, Id id) {
        Map<Id, GiveFeedback> byCase = new LinkedHashMap<>();
        if (command.reportIds().isEmpty()) {
            together.stream().filter(one -> one.file().feedbackOwed() > 0)
                    .forEach(one -> byCase.put(one.id(), command));
        } else {
            Map<Id, Set<Id>> reportIds = new LinkedHashMap<>();
            command.reportIds().stream().sorted().forEach(reportId -> reportIds
                    .computeIfAbsent(owner(reportId, together, id), _ -> new LinkedHashSet<>()).add(reportId));
            reportIds.forEach((caseId, ids) -> byCase.put(caseId,
                    new GiveFeedback(command.method(), command.text(), ids)));
        }
        return byCase.isEmpty() ? Map.of(id, command) : byCase;
    }

    private static Id owner(Id reportId, List<LiveCase> together, Id otherwise) {
        return together.stream().filter(one -> one.file().report(reportId).isPresent()).map(LiveCase::id).findFirst()
                .orElse(otherwise);
    }
}

package commonweal.intake.cases.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.intake.cases.CaseCommand;
import commonweal.intake.cases.Heading;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LinkableCase;

/** Joins cases and takes them apart. */
@RestController
@RequestMapping("/cases/{id}")
class TiesApi {

    private final MongoCases cases;
    private final CaseDesk desk;
    private final PublishedLists lists;

    TiesApi(MongoCases cases, CaseDesk desk, PublishedLists lists) {
        this.cases = cases;
        this.desk = desk;
        this.lists = lists;
    }

    record Merge(Id intoCaseId) {}

    /**
     * @param category of the new case, the same when absent
     * @param qualifier of the new case, the same when absent
     */
    record Split(List<Id> reportIds, @Nullable Code category, @Nullable Code qualifier) {

        @Nullable
        Heading heading(ReferenceData lists, Heading before) {
            Code heading = ReferenceData.allow("category", category, lists.categories());
            Code whom = ReferenceData.allow("qualifier", qualifier, lists.qualifiers());
            return heading == null && whom == null
                    ? null
                    : new Heading(heading == null ? before.category() : heading,
                            whom == null ? before.qualifier() : whom);
        }
    }

    record OtherCase(Id caseId) {}

    @PostMapping("/merge")
    ResponseEntity<CaseDetail> merge(@PathVariable Id id, @RequestBody Merge request,
            IfMatch ifMatch, Caller caller) {
        CaseDesk.officer(caller);
        LinkableCase into = other("intoCaseId", request.intoCaseId(), desk.find(id, caller).state());
        return desk.change("merge-case", id, caller, ifMatch, (_, _) -> new CaseCommand.Merge(into));
    }

    @PostMapping("/unmerge")
    ResponseEntity<CaseDetail> unmerge(@PathVariable Id id,
            IfMatch ifMatch, Caller caller) {
        return desk.change("unmerge-case", id, caller, ifMatch, (_, _) -> new CaseCommand.Unmerge());
    }

    @PostMapping("/split")
    ResponseEntity<CasesApi.Made> split(@PathVariable Id id, @RequestBody Split request,
            IfMatch ifMatch, Caller caller) {
        Id newCaseId = Ids.drawn("case");
        return CasesApi.Made.of(newCaseId, desk.handle("split-case", id, caller, ifMatch,
                (subject, _) -> new CaseCommand.Split(newCaseId, Set.copyOf(request.reportIds()),
                        request.heading(lists.of(subject.partnership()), subject.file().heading()))));
    }

    /** Both cases remember it; when only one of them could, the same call tells the other. */
    @PostMapping("/relate")
    ResponseEntity<CaseDetail> relate(@PathVariable Id id, @RequestBody OtherCase request, Caller caller) {
        CaseDesk.officer(caller);
        Id otherId = other("caseId", request.caseId(), desk.find(id, caller).state()).id();
        ResponseEntity<CaseDetail> after = desk.change("relate-case", id, caller, IfMatch.ANY,
                (_, _) -> new CaseCommand.Relate(otherId));
        desk.handle("relate-case", otherId, caller, IfMatch.ANY, (_, _) -> new CaseCommand.Relate(id));
        return after;
    }

    @PostMapping("/unrelate")
    ResponseEntity<CaseDetail> unrelate(@PathVariable Id id, @RequestBody OtherCase request, Caller caller) {
        CaseDesk.officer(caller);
        Id otherId = other("caseId", request.caseId(), desk.find(id, caller).state()).id();
        ResponseEntity<CaseDetail> after = desk.change("unrelate-case", id, caller, IfMatch.ANY,
                (_, _) -> new CaseCommand.Unrelate(otherId));
        desk.handle("unrelate-case", otherId, caller, IfMatch.ANY, (_, _) -> new CaseCommand.Unrelate(id));
        return after;
    }

    private LinkableCase other(String field, Id otherId, LiveCase subject) {
        return cases.find(otherId, subject.partnership()).orElseThrow(() -> new IllegalArgumentException(
                "%s: '%s' (expected: a case of this partnership)".formatted(field, otherId)));
    }
}

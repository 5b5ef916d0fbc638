package commonweal.intake.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.Page;
import commonweal.http.PageRequest;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.Clock;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.ClockPolicy;
import commonweal.intake.clocks.Clocks;
import commonweal.intake.mongo.Listing;

/** What runs out, and what was promised. */
@RestController
@RequestMapping("/clocks")
class ClocksApi {

    private final MongoCases cases;
    private final ClockPolicies policies;
    private final CasePages pages;

    ClocksApi(MongoCases cases, ClockPolicies policies, CasePages pages) {
        this.cases = cases;
        this.policies = policies;
        this.pages = pages;
    }

    /**
     * A case with something that runs out.
     *
     * @param clocks those that run out by the day asked for
     */
    record RunningOut(Id caseId, String reference, @Nullable String officer, @Nullable Code band,
            @Nullable LocalDate nextDue, boolean overdue, List<ClockView> clocks) {}

    /** The promises in force; all in working days. */
    record PolicyView(int version, LocalDate from, int acknowledge, Map<Code, Integer> firstContact, int unassessed,
            int update, int silence, int feedback, int notFixed, List<ClockPolicies.PauseReason> pauseReasons) {}

    /** @param before the last day that is asked for, today when absent */
    @GetMapping
    Page<RunningOut> runningOut(@RequestParam(required = false) @Nullable LocalDate before,
            @RequestParam(required = false) @Nullable String officer, PageRequest page, Caller caller) {
        CaseDesk.officer(caller);
        LocalDate today = pages.today();
        LocalDate by = before == null ? today : before;
        Listing<Case> found = cases.runningOut(caller.scope(), by, officer, page.offset(), page.size());
        return Page.of(page, found.items(), found.total()).map(item -> item((LiveCase) item.state(), by, today));
    }

    private RunningOut item(LiveCase subject, LocalDate by, LocalDate today) {
        List<Clock> clocks = CaseClocks.of(subject, policies);
        LocalDate next = Clocks.nextDue(clocks).orElse(null);
        return new RunningOut(subject.id(), Ids.reference(subject.id()), subject.file().handling().officer(),
                subject.file().partners().band().orElse(null), next, next != null && next.isBefore(today),
                clocks.stream().filter(clock -> clock.dueOn() != null && !clock.dueOn().isAfter(by))
                        .map(clock -> ClockView.of(clock, today)).toList());
    }

    @GetMapping("/policy")
    PolicyView policy(Caller caller) {
        Code partnership = CaseDesk.officer(caller).partnership();
        ClockPolicy policy = policies.inForce(partnership, pages.today());
        return new PolicyView(policy.version(), policy.from(), policy.acknowledge(), policy.firstContact(),
                policy.unassessed(), policy.update(), policy.silence(), policy.feedback(), policy.notFixed(),
                policies.pauseReasons(partnership));
    }
}

package commonweal.intake.feedback.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.http.PageRequest;
import commonweal.http.Role;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.feedback.FeedbackDeadline;
import commonweal.intake.feedback.mongo.OwedFeedback;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.Reporter;
import commonweal.intake.reports.TriagedReport;

/** Who waits for word of what was done, the longest waiting first. */
@RestController
@RequestMapping("/feedback-owed")
class FeedbackOwedApi {

    private final OwedFeedback owed;
    private final MongoCases cases;
    private final ClockPolicies policies;
    private final Clock clock;

    FeedbackOwedApi(OwedFeedback owed, MongoCases cases, ClockPolicies policies, Clock clock) {
        this.owed = owed;
        this.cases = cases;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A reporter who waits.
     *
     * @param reachable how, by what they left: email, sms, phone
     * @param safeContact they said how they may be reached without being put at risk
     */
    record Owed(Id reportId, String reference, @Nullable Id caseId, @Nullable String caseReference,
            Instant receivedAt, LocalDate dueOn, boolean overdue, List<String> reachable, boolean safeContact) {}

    /**
     * A part of the list.
     *
     * @param overdue how many of all that are owed are late
     * @param anonymous how many reporters nobody can tell, which are not in the list
     */
    record OwedPage(List<Owed> items, int page, int size, long total, long overdue, long anonymous) {}

    /** @param before only those who have to be told by this day; all when absent */
    @GetMapping
    OwedPage list(@RequestParam(required = false) @Nullable LocalDate before, PageRequest page, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Set<Code> scope = caller.scope();
        Instant now = clock.instant();
        LocalDate today = WorkingDays.dayOf(now);
        Map<Code, Instant> wanted = before == null
                ? scope.stream().collect(Collectors.toMap(one -> one, _ -> now.plusSeconds(1)))
                : cutoffs(scope, before);
        Listing<Report> found = owed.list(wanted, page.offset(), page.size());
        return new OwedPage(found.items().stream().map(one -> item((LiveReport) one.state(), today)).toList(),
                page.page(), page.size(), found.total(), owed.count(cutoffs(scope, today.minusDays(1))),
                owed.anonymous(scope));
    }

    private Map<Code, Instant> cutoffs(Set<Code> scope, LocalDate by) {
        return scope.stream()
                .collect(Collectors.toMap(one -> one, one -> FeedbackDeadline.receivedBefore(one, by, policies)));
    }

    private Owed item(LiveReport report, LocalDate today) {
        Id caseId = caseOf(report);
        LocalDate due = policies.feedbackDue(report.partnership(), report.account().receivedAt());
        Reporter reporter = report.account().told().reporter();
        return new Owed(report.id(), report.account().reference(), caseId,
                caseId == null ? null : Ids.reference(caseId), report.account().receivedAt(), due,
                due.isBefore(today), reachable(reporter), reporter != null && reporter.safeContact() != null);
    }

    /** The case through which they are told, which a split or a merge may have changed since triage. */
    private @Nullable Id caseOf(LiveReport report) {
        Id first = report instanceof TriagedReport triaged ? triaged.caseId() : null;
        return first == null
                ? null
                : cases.dealingWith(report.id(), first).map(LiveCase::id).orElse(first);
    }

    private static List<String> reachable(@Nullable Reporter reporter) {
        List<String> methods = new ArrayList<>();
        if (reporter != null && reporter.email() != null) {
            methods.add("email");
        }
        if (reporter != null && reporter.phone() != null) {
            methods.addAll(List.of("sms", "phone"));
        }
        return methods;
    }
}

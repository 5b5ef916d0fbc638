package commonweal.intake.briefing.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.briefing.BriefingPeriod;
import commonweal.intake.briefing.BriefingPractice;
import commonweal.intake.briefing.HotPlace;
import commonweal.intake.briefing.web.Briefing.DueItem;
import commonweal.intake.briefing.web.Briefing.NewReports;
import commonweal.intake.briefing.web.Briefing.ReportItem;
import commonweal.intake.briefing.web.Briefing.Waiting;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.practice.PerPartnership;

/** The daily briefing of one partnership. */
@RestController
class BriefingApi {

    /** More than a district hears in a month. */
    private static final int LARGEST = 5000;
    private static final Code FIRST_CONTACT = commonweal.intake.clocks.Clock.Kind.FIRST_CONTACT.code();

    private final MongoReports reports;
    private final CasesInBriefing cases;
    private final PeopleInBriefing people;
    private final ClockPolicies policies;
    private final PerPartnership<BriefingPractice> practices;
    private final Clock clock;

    BriefingApi(MongoReports reports, CasesInBriefing cases, PeopleInBriefing people, ClockPolicies policies,
            PerPartnership<BriefingPractice> practices, Clock clock) {
        this.reports = reports;
        this.cases = cases;
        this.people = people;
        this.policies = policies;
        this.practices = practices;
        this.clock = clock;
    }

    @GetMapping("/briefing")
    Briefing briefing(@RequestParam(required = false) @Nullable Instant since, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER);
        Code partnership = caller.partnership();
        Set<Code> scope = Set.of(partnership);
        BriefingPractice practice = practices.of(partnership);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WorkingDays days = policies.workingDays(partnership);
        BriefingPeriod period = since == null
                ? BriefingPeriod.upTo(now, days)
                : BriefingPeriod.from(since, now, days);
        LocalDate today = WorkingDays.dayOf(now);
        List<DueItem> due = cases.due(scope, today);
        return new Briefing(period.since(), period.until(), period.lastWorkingDay(),
                newReports(scope, period, practice), waiting(scope),
                cases.highRisk(scope, period.since(), practice.longest()),
                due.stream().filter(item -> item.due().isBefore(today)).limit(practice.longest()).toList(),
                people.visits(partnership, today, practice.longest()),
                due.stream().filter(item -> item.due().equals(today) && item.clock().equals(FIRST_CONTACT))
                        .limit(practice.longest()).toList(),
                cases.expiring(scope, today, today.plusDays(practice.expiringDays()), practice.longest()),
                people.feedback(partnership, now, today, practice.longest()),
                people.reviews(partnership, today, practice.longest()),
                hotPlaces(scope, practice, now));
    }

    private List<HotPlace> hotPlaces(Set<Code> scope, BriefingPractice practice, Instant now) {
        // why: a report of this very moment is one of them
        return HotPlace.among(reports.placed(scope, now.minus(Duration.ofDays(practice.hotDays())), now.plusMillis(1),
                LARGEST), practice.hotReports(), practice.longest());
    }

    private NewReports newReports(Set<Code> scope, BriefingPeriod period, BriefingPractice practice) {
        MongoReports.Told told = reports.toldSince(scope, period.since(), practice.longest() * 4);
        return new NewReports(told.total(), items(told.items(), practice, Priority.IMMEDIATE_DANGER, Priority.HATE),
                items(told.items(), practice, Priority.REPEAT));
    }

    private static List<ReportItem> items(List<LiveReport> told, BriefingPractice practice, Priority... wanted) {
        return told.stream().filter(report -> List.of(wanted).contains(Priority.of(report))).limit(practice.longest())
                .map(ReportItem::of).toList();
    }

    private Waiting waiting(Set<Code> scope) {
        MongoReports.Told oldest = reports.waiting(scope);
        Listing<?> held = reports.list(scope, MongoReports.Status.HELD, null, 0, 1);
        return new Waiting(oldest.total(),
                oldest.items().isEmpty() ? null : oldest.items().getFirst().account().receivedAt(), held.total());
    }
}

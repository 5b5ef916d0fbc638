package commonweal.intake.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.intake.cases.CaseClocks;
import commonweal.intake.cases.CaseFile;
import commonweal.intake.cases.CaseReport;
import commonweal.intake.cases.ClosedCase;
import commonweal.intake.cases.Entry;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.clocks.ClockHistory;
import commonweal.intake.clocks.ClockPolicies;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.referencedata.PublishedLists;
import commonweal.intake.referencedata.ReferenceData;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;

/** Puts together what is shown of a case: its own document, its reports, the cases merged into it and what features add. */
@Component
class CasePages {

    private final MongoCases cases;
    private final MongoReports reports;
    private final ClockPolicies policies;
    private final PublishedLists lists;
    private final List<CaseSection> sections;
    private final Clock clock;

    CasePages(MongoCases cases, MongoReports reports, ClockPolicies policies, PublishedLists lists,
            List<CaseSection> sections, Clock clock) {
        this.cases = cases;
        this.reports = reports;
        this.policies = policies;
        this.lists = lists;
        this.sections = sections;
        this.clock = clock;
    }

    /** @param origin the report that the case was opened from, unless it was erased */
    CaseItem item(LiveCase subject, @Nullable LiveReport origin, long version) {
        return CaseItem.of(subject, origin, policies, lists, version);
    }

    CaseDetail detail(LiveCase subject, long version, Caller caller) {
        CaseFile file = subject.file();
        List<LiveCase> together = cases.withAbsorbed(subject);
        Map<Id, LiveReport> told = reportsOf(together);
        LocalDate today = today();
        ClockHistory history = CaseClocks.history(subject);
        return new CaseDetail(item(subject, told.get(file.reportIds().getFirst()), version),
                file.reportIds(), together.stream().flatMap(one -> summaries(one, subject, told, today)).toList(),
                file.partners().assessments(), file.partners().bands(),
                file.partners().referrals().stream().map(CaseDetail.ReferralView::of).toList(),
                file.partners().wholeFamily() || file.handling().wholeFamily(),
                subject instanceof ClosedCase closed ? CaseDetail.ClosedView.of(closed.closing()) : null,
                CaseClocks.of(subject, policies).stream().map(one -> ClockView.of(one, today)).toList(),
                CaseDetail.PauseView.of(history.pausedNow()),
                policies.inForce(file.partnership(), history.openedOn()).version(), TieViews.mergedInto(subject),
                TieViews.absorbed(file.ties()), TieViews.splits(file.ties()),
                file.ties().splitFrom() == null ? null : TieViews.CaseLink.of(file.ties().splitFrom()),
                file.ties().related().stream().map(TieViews.CaseLink::of).toList(), notFixed(file), file.surveys(),
                file.reviews().stream().map(one -> new CaseDetail.ReviewView(one.id(), one.status().value(),
                        one.requestedAt())).toList(),
                shown(subject, caller));
    }

    private Map<Id, LiveReport> reportsOf(Collection<LiveCase> together) {
        return reports.live(together.stream().flatMap(one -> one.file().reportIds().stream()).toList());
    }

    private Stream<CaseDetail.ReportSummary> summaries(LiveCase one, LiveCase subject, Map<Id, LiveReport> told,
            LocalDate today) {
        return one.file().reports().stream().map(report -> summary(report, told.get(report.id()), today,
                one.id().equals(subject.id()) ? null : one.id()));
    }

    private CaseDetail.ReportSummary summary(CaseReport report, @Nullable LiveReport told, LocalDate today,
            @Nullable Id fromCaseId) {
        Instant received = told == null ? null : told.account().receivedAt();
        return CaseDetail.ReportSummary.of(report, received,
                told == null ? null : policies.feedbackDue(told.partnership(), told.account().receivedAt()), today,
                fromCaseId);
    }

    private static List<CaseDetail.NotFixedView> notFixed(CaseFile file) {
        return file.timeline().stream().filter(entry -> entry.what().equals(Entry.NOT_FIXED))
                .map(entry -> new CaseDetail.NotFixedView(entry.act().at())).toList();
    }

    private Map<String, Object> shown(LiveCase subject, Caller caller) {
        Map<String, Object> shown = new HashMap<>();
        sections.forEach(section -> shown.putAll(section.shown(subject, caller)));
        return shown;
    }

    /** The timelines of the case and of all that were merged into it, as one. */
    Timeline timeline(LiveCase subject, Caller caller) {
        List<LiveCase> together = cases.withAbsorbed(subject);
        Map<Id, LiveReport> told = reportsOf(together);
        List<TimelineItem> items = new ArrayList<>();
        for (LiveCase one : together) {
            happened(one, told, caller).map(item -> one.id().equals(subject.id()) ? item : item.of(one.id()))
                    .forEach(items::add);
        }
        // why: a stable sort keeps what happened in the same millisecond in the order in which it is told
        items.sort(Comparator.comparing(TimelineItem::at));
        return new Timeline(items);
    }

    private Stream<TimelineItem> happened(LiveCase one, Map<Id, LiveReport> told, Caller caller) {
        EntryWords words = new EntryWords(at -> lists.labels(one.partnership(), at),
                policies.pauseReasons(one.partnership()));
        return Stream.of(
                one.file().reportIds().stream().flatMap(id -> Stream.ofNullable(told.get(id))).map(this::received),
                one.file().timeline().stream().map(entry -> new TimelineItem(entry.act().at(), entry.what(),
                        words.of(entry), by(entry, told), entry.details())),
                sections.stream().flatMap(section -> section.happened(one, caller).stream()))
                .flatMap(items -> items);
    }

    private TimelineItem received(LiveReport report) {
        Code channel = report.account().told().channel();
        return new TimelineItem(report.account().receivedAt(), new Code("report-received"),
                "Report %s received (%s)".formatted(report.account().reference(),
                        lists.labels(report.partnership(), report.account().receivedAt()).of(channel,
                                ReferenceData::channels)),
                null, Map.of("reportId", report.id().value(), "channel", channel.value()));
    }

    /** Who did it; what follows from triage was done by whoever triaged. */
    private static @Nullable String by(Entry entry, Map<Id, LiveReport> told) {
        if (!entry.act().bySystem()) {
            return entry.act().by();
        }
        String reportId = entry.details().get("reportId");
        return reportId != null && told.get(new Id(reportId)) instanceof TriagedReport triaged
                ? triaged.triage().decided().by()
                : null;
    }

    LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }
}

package commonweal.intake.repeats.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.http.Caller;
import commonweal.intake.cases.Assessment;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.web.CaseSection;
import commonweal.intake.cases.web.TimelineItem;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.TriagedReport;
import commonweal.intake.reports.mongo.MongoReports;

/**
 * Shows on a case which of its reports are repeats or bear a hate marker. Read off the reports themselves, so it goes with them when cases are
 * merged or split.
 */
@Component
class RepeatsOnCase implements CaseSection {

    private final MongoReports reports;

    RepeatsOnCase(MongoReports reports) {
        this.reports = reports;
    }

    /** One report of the case that is a repeat. */
    record RepeatView(Id reportId, Code kind, int count, int windowDays, String sentence) {

        static RepeatView of(TriagedReport report, Repeat repeat) {
            return new RepeatView(report.id(), repeat.kind().code(), repeat.count(), repeat.windowDays(),
                    repeat.sentence());
        }
    }

    @Override
    public Map<String, Object> shown(LiveCase subject, Caller caller) {
        List<TriagedReport> triaged = triaged(subject);
        List<RepeatView> repeats = triaged.stream()
                .flatMap(report -> report.addenda().repeats().stream().map(repeat -> RepeatView.of(report, repeat)))
                .toList();
        return Map.of("repeats", repeats, "hate",
                triaged.stream().anyMatch(LiveReport::hate), "assessmentMandatory",
                triaged.stream().filter(report -> !report.addenda().repeats().isEmpty())
                        .anyMatch(report -> !assessedSince(subject, report.triage().decided().at())));
    }

    @Override
    public List<TimelineItem> happened(LiveCase subject, Caller caller) {
        return triaged(subject).stream().flatMap(report -> Stream.concat(hateMark(report), repeats(report))).toList();
    }

    private static Stream<TimelineItem> hateMark(TriagedReport report) {
        return Stream.ofNullable(report.addenda().hateMark()).map(mark -> new TimelineItem(mark.made().at(),
                new Code(mark.hate() ? "hate-marked" : "hate-unmarked"),
                "Hate marker %s report %s".formatted(mark.hate() ? "set on" : "taken off",
                        Ids.reference(report.id())),
                mark.made().by(), Map.of("reportId", report.id().value())));
    }

    private static Stream<TimelineItem> repeats(TriagedReport report) {
        return report.addenda().repeats().stream()
                .map(repeat -> new TimelineItem(report.triage().decided().at(), new Code("repeat-found"),
                        "Report %s is a repeat: %s".formatted(Ids.reference(report.id()), repeat.sentence()), null,
                        Map.of("reportId", report.id().value(), "kind", repeat.kind().code().value())));
    }

    private List<TriagedReport> triaged(LiveCase subject) {
        Map<Id, LiveReport> live = reports.live(subject.file().reportIds());
        return subject.file().reportIds().stream().flatMap(id -> Stream.ofNullable(live.get(id)))
                .filter(TriagedReport.class::isInstance).map(TriagedReport.class::cast).toList();
    }

    private static boolean assessedSince(LiveCase subject, Instant at) {
        return subject.file().partners().assessments().stream().map(Assessment::at)
                .anyMatch(assessed -> !assessed.isBefore(at));
    }
}

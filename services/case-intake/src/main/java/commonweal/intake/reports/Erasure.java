package commonweal.intake.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.retention.KeptFor;

/**
 * Erases reports with all that they left. From a case that is kept go what only their reporter told or was told: their record
 * among its people, the words in which they answered the survey and the text of the feedback that they got. What others wrote
 * is not found by that: an officer has to look through notes, reviews and other people's reports by hand.
 */
public final class Erasure {

    private final List<Remains> remains;

    public Erasure(List<Remains> remains) {
        this.remains = List.copyOf(remains);
    }

    /**
     * Erases a report whose case is erased, or that is invented. When the tombstone cannot be saved, doing it again on
     * the report as it is then leads to the same end.
     */
    public Accepted<Report> erase(LiveReport report, @Nullable Code reason, Act act) {
        return erased(report, null, List.of(), reason, act);
    }

    /**
     * Erases a report by itself, if it may go. One that is in a case goes with it when its time has come; only for another
     * reason, such as its reporter's request, it goes alone, and the case is kept without it.
     *
     * @param keptFor how long it has to be kept, when its time has come; absent when it goes for another reason
     * @param cases those that have dealt with it and are kept, in whatever order
     */
    public Outcome<Report> eraseAlone(LiveReport report, Code reason, @Nullable KeptFor keptFor, List<Id> cases,
            Act act) {
        return switch (report) {
            case ReceivedReport _,HeldReport _ -> Outcome.conflict("not-triaged",
                    "Report %s waits for triage (expected: a report that was decided on)",
                    report.account().reference());
            case TriagedReport triaged when keptFor != null && triaged.caseId() != null ->
                Outcome.conflict("report-in-case",
                        "Report %s belongs to case %s (expected: a report in no case; this one goes with its case)",
                        report.account().reference(), triaged.caseId());
            case TriagedReport triaged when keptFor != null && isKept(triaged, keptFor, act) ->
                Outcome.conflict("not-due",
                        "Report %s is kept until %s (expected: that day or later, or another reason than %s)",
                        report.account().reference(), keptFor.eraseOn(triaged.decidedOn()), reason);
            case TriagedReport triaged -> erased(triaged, triaged.caseId(),
                    cases.stream().filter(id -> !id.equals(triaged.caseId())).toList(), reason, act);
        };
    }

    private static boolean isKept(TriagedReport report, KeptFor keptFor, Act act) {
        return WorkingDays.dayOf(act.at()).isBefore(keptFor.eraseOn(report.decidedOn()));
    }

    private Accepted<Report> erased(LiveReport report, @Nullable Id keptCase, List<Id> furtherCases,
            @Nullable Code reason, Act act) {
        remains.forEach(each -> each.remove(report));
        return new Accepted<>(
                new ErasedReport(report.id(), report.partnership(), act.at(), reason,
                        act.bySystem() ? null : act.by()),
                List.of(new ReportErased(report.id(), keptCase, furtherCases.isEmpty() ? null : furtherCases)));
    }
}

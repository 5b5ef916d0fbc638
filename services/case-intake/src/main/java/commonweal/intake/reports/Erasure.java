package commonweal.intake.reports;

import java.time.Instant;
import java.util.List;

import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.intake.decisions.Outcome.Accepted;

/** Erases reports with all that they left. */
public final class Erasure {

    private final List<Remains> remains;

    public Erasure(List<Remains> remains) {
        this.remains = List.copyOf(remains);
    }

    /**
     * Removes what the report left elsewhere and makes its tombstone. When the tombstone cannot be saved, doing it again on
     * the report as it is then leads to the same end.
     */
    public Accepted<Report> erase(LiveReport report, Instant at) {
        remains.forEach(each -> each.remove(report));
        return new Accepted<>(new ErasedReport(report.id(), report.partnership(), at),
                List.of(new ReportErased(report.id())));
    }
}

package commonweal.intake.briefing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.briefing.HotPlace;
import commonweal.intake.clocks.Clock;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.Repeat;

/**
 * The briefing as a page shows or prints it. It names nobody: what is said of a person is in the reports and cases.
 *
 * @param workingDay the last one before today
 * @param overdue promises of which the day is over: acknowledgement, first contact, update, silence
 * @param visits whom somebody goes to see today
 * @param firstContacts complainants with whom somebody has to speak today
 * @param feedback reporters who wait for word of what was done
 * @param reviews steps of ASB Case Reviews that are due, and applications that wait for a case
 */
record Briefing(Instant since, Instant until, LocalDate workingDay, NewReports newReports, Waiting waiting,
        List<HighRisk> highRisk, List<DueItem> overdue, List<Visit> visits, List<DueItem> firstContacts,
        List<Expiring> expiring, Feedback feedback, Reviews reviews, List<HotPlace> hotPlaces) {

    /** @param count of all that people told */
    record NewReports(long count, List<ReportItem> urgent, List<ReportItem> repeats) {}

    /** A report in short. */
    record ReportItem(Id id, String reference, Instant receivedAt, Code priority, @Nullable Code category,
            @Nullable String location, @Nullable String ward, List<String> repeats) {

        static ReportItem of(LiveReport report) {
            Place place = report.account().told().place();
            return new ReportItem(report.id(), report.account().reference(), report.account().receivedAt(),
                    Priority.of(report).code(), report.account().told().category(),
                    place == null ? null : place.location(), place == null ? null : place.ward(),
                    report.addenda().repeats().stream().map(Repeat::sentence).toList());
        }
    }

    /** The queue. */
    record Waiting(long received, @Nullable Instant oldestReceivedAt, long held) {}

    /** A case whose risk was confirmed to be high. */
    record HighRisk(Id caseId, String reference, Code category, Code band, Instant at) {}

    /** A promise that runs out. */
    record DueItem(Id caseId, String reference, Code clock, String label, LocalDate due, @Nullable Code band) {

        static DueItem of(Id caseId, Clock clock, LocalDate due, @Nullable Code band) {
            return new DueItem(caseId, Ids.reference(caseId), clock.kind().code(), clock.kind().label(), due, band);
        }
    }

    /** Somebody goes to see somebody. */
    record Visit(Id caseId, String reference, String label, LocalDate due, LocalDateTime from,
            @Nullable LocalDateTime to) {}

    /** A power that ends soon, or has ended without anybody having said so. */
    record Expiring(Id caseId, String reference, Id powerId, Code kind, String label, LocalDate expires,
            boolean expired) {}

    /** @param items the longest waiting of those who wait too long */
    record Feedback(long owed, long overdue, List<FeedbackItem> items) {}

    /** A reporter who waits. */
    record FeedbackItem(Id reportId, String reference, LocalDate dueOn) {}

    /**
     * @param waiting applications that nobody has put with a case
     * @param overdue those of them that should have been acknowledged
     * @param due steps due by today
     */
    record Reviews(int waiting, int overdue, List<ReviewStep> due) {}

    /** A step of a review. */
    record ReviewStep(Id caseId, String reference, Id reviewId, String step, LocalDate dueOn, boolean overdue) {}
}

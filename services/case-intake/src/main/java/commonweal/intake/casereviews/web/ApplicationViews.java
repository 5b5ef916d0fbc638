package commonweal.intake.casereviews.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.casereviews.Applicant;
import commonweal.intake.casereviews.QualifyingComplaints;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.casereviews.ReviewApplication.Placed;
import commonweal.intake.casereviews.ReviewApplication.Received;
import commonweal.intake.casereviews.ReviewApplication.SetAside;
import commonweal.intake.casereviews.ReviewApplication.Waiting;
import commonweal.intake.casereviews.ReviewPractice;
import commonweal.intake.casereviews.web.ReviewViews.ComplaintView;
import commonweal.intake.clocks.WorkingDays;

/** Applications as officers see them. */
final class ApplicationViews {

    private ApplicationViews() {}

    /**
     * One in a list; it names nobody.
     *
     * @param acknowledgeBy the day by which the applicant is told that it has come
     * @param overdue it waits for a case and that day is over
     */
    record Item(Id id, String reference, String status, Instant appliedAt, LocalDate acknowledgeBy, boolean overdue,
            int complaintCount, int qualifying, @Nullable Id caseId, @Nullable String caseReference) {}

    record SetAsideView(Code reason, Instant at) {}

    /** A single application. */
    record Detail(@JsonUnwrapped Item item, @Nullable Applicant applicant, boolean consent,
            List<ComplaintView> complaints, @Nullable String harm, @Nullable String wanted,
            @Nullable SetAsideView setAside, long version) {

        /** Withheld, so that no log line can hold what somebody told. */
        @Override
        public String toString() {
            return "Detail[withheld]";
        }
    }

    static Item item(Live application, ReviewPractice practice, WorkingDays workingDays, LocalDate today) {
        Received received = application.received();
        LocalDate acknowledgeBy = workingDays.after(appliedOn(received), practice.acknowledge());
        Id caseId = application instanceof Placed placed ? placed.caseId() : null;
        return new Item(received.id(), received.reference(), status(application), received.at(), acknowledgeBy,
                application instanceof Waiting && acknowledgeBy.isBefore(today), received.told().complaints().size(),
                judged(received, practice).count(), caseId, caseId == null ? null : Ids.reference(caseId));
    }

    static Detail detail(Live application, ReviewPractice practice, WorkingDays workingDays, LocalDate today,
            long version) {
        Received received = application.received();
        return new Detail(item(application, practice, workingDays, today), received.told().applicant(),
                received.told().consent(),
                judged(received, practice).complaints().stream().map(ComplaintView::of).toList(),
                received.told().harm(), received.told().wanted(),
                application instanceof SetAside aside
                        ? new SetAsideView(aside.reason(), aside.setAside().at())
                        : null,
                version);
    }

    private static QualifyingComplaints judged(Received received, ReviewPractice practice) {
        return QualifyingComplaints.of(received.told().complaints(), appliedOn(received), practice);
    }

    private static LocalDate appliedOn(Received received) {
        return WorkingDays.dayOf(received.at());
    }

    static String status(Live application) {
        return switch (application) {
            case Waiting _ -> "waiting";
            case Placed _ -> "placed";
            case SetAside _ -> "set-aside";
        };
    }
}

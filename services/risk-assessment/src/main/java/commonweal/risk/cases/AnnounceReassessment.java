package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;

/** The clock says that a case should be assessed again, once for each due date. */
public final class AnnounceReassessment {

    private static final Code BAND_CLOCK = new Code("band-clock");

    private AnnounceReassessment() {}

    /** Nothing when no day has come or it was announced before. */
    public static Optional<Outcome.Accepted> decide(CaseRisk risk, Instant now) {
        LocalDate today = Practice.dayOf(now);
        return risk.reminderDue().filter(due -> !due.isAfter(today)).map(due -> new Outcome.Accepted(
                risk.with(new Reminder(due, BAND_CLOCK, now)),
                List.of(new ReassessmentDue(risk.caseId(), due, BAND_CLOCK))));
    }
}

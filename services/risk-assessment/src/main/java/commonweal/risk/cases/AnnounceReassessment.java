package commonweal.risk.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import commonweal.events.RiskAssessmentEvent.ReassessmentDue;

/** It is said that a case should be assessed again, once for each due date. */
public final class AnnounceReassessment {

    private AnnounceReassessment() {}

    /** What the clock says: nothing when no day has come or it was announced before. */
    public static Optional<Outcome.Accepted> decide(CaseRisk risk, Instant now) {
        LocalDate today = Practice.dayOf(now);
        return risk.unannounced().filter(due -> !due.day().isAfter(today)).map(due -> announced(risk, due, now));
    }

    /** What news says, at once: nothing when an assessment is due as soon for something that was announced before. */
    static Outcome.Accepted ofNews(CaseRisk risk, Instant at) {
        return risk.unannounced().filter(due -> due.cause() != Cause.BAND_CLOCK).map(due -> announced(risk, due, at))
                .orElseGet(() -> new Outcome.Accepted(risk, List.of()));
    }

    private static Outcome.Accepted announced(CaseRisk risk, Due due, Instant at) {
        return new Outcome.Accepted(risk.with(new Reminder(due.day(), due.cause(), at)),
                List.of(new ReassessmentDue(risk.caseId(), due.day(), due.cause().code())));
    }
}

package commonweal.risk.cases;

import java.util.List;

import commonweal.events.RiskAssessmentEvent;

/** What a decision comes to. */
public sealed interface Outcome {

    /** It is done; the same state as before when nothing had to change. */
    record Accepted(CaseRisk state, List<RiskAssessmentEvent> events) implements Outcome {

        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** It is not done, for a reason that can be told. */
    record Rejected(Reason reason, String sentence) implements Outcome {}

    /** Why something is not done. */
    enum Reason {
        CASE_CLOSED, CASE_MERGED, CASE_ERASED, SUPERSEDED, REASON_MISSING, SECOND_PERSON_NEEDED
    }
}

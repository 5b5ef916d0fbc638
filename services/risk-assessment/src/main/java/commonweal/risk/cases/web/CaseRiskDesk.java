package commonweal.risk.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.BiFunction;

import org.springframework.stereotype.Component;

import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Outcome;
import commonweal.risk.cases.mongo.CaseRisks;

/**
 * Finds the risk of a case for a caller and carries out what was decided about it. When somebody else changed it in the
 * meantime, the decision is taken again on what is there now, unless the caller named the version it was meant for.
 */
@Component
final class CaseRiskDesk {

    private static final int TRIES = 20;

    private final CaseRisks caseRisks;
    private final Clock clock;

    CaseRiskDesk(CaseRisks caseRisks, Clock clock) {
        this.caseRisks = caseRisks;
        this.clock = clock;
    }

    /** The risk of a case that the caller may see. */
    Versioned<CaseRisk> find(Caller caller, Id caseId) {
        return caseRisks.aggregates().find(caseId).filter(risk -> caller.sees(risk.state().partnership()))
                .orElseThrow(() -> new UnknownCase(caseId));
    }

    /** The same, of a case that can be assessed. */
    Versioned<CaseRisk> open(Caller caller, Id caseId) {
        Versioned<CaseRisk> risk = find(caller, caseId);
        risk.state().refusal().ifPresent(rejected -> {
            throw refused(rejected);
        });
        return risk;
    }

    Versioned<CaseRisk> findByAssessment(Caller caller, Id assessmentId) {
        return Assessment.caseOf(assessmentId).flatMap(caseRisks.aggregates()::find)
                .filter(risk -> caller.sees(risk.state().partnership())
                        && risk.state().assessment(assessmentId).isPresent())
                .orElseThrow(() -> new NotFound("assessment", assessmentId));
    }

    Versioned<CaseRisk> change(Caller caller, Id caseId, IfMatch ifMatch,
            BiFunction<CaseRisk, Instant, Outcome> decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 1;; tries++) {
            Versioned<CaseRisk> before = find(caller, caseId);
            ifMatch.check(caseId, before.version());
            try {
                return switch (decision.apply(before.state(), now)) {
                    case Outcome.Rejected rejected -> throw refused(rejected);
                    case Outcome.Accepted accepted ->
                        accepted.state().equals(before.state()) ? before : caseRisks.save(before, accepted, now);
                };
            } catch (StaleAggregate e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static RuntimeException refused(Outcome.Rejected rejected) {
        String code = rejected.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (rejected.reason()) {
            case CASE_CLOSED, CASE_MERGED, CASE_ERASED, SUPERSEDED -> Refused.conflict(code, rejected.sentence());
            case REASON_MISSING -> Refused.invalid(code, rejected.sentence());
            case SECOND_PERSON_NEEDED -> Refused.forbidden(code, rejected.sentence());
        };
    }
}

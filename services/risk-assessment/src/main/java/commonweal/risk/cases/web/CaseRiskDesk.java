package commonweal.risk.cases.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.BiFunction;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;
import commonweal.http.Caller;
import commonweal.http.Etag;
import commonweal.http.NotFound;
import commonweal.http.Refused;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.Assessment;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Outcome;

/**
 * Finds the risk of a case for a caller and carries out what was decided about it. When somebody else changed it in the
 * meantime, the decision is taken again on what is there now, unless the caller named the version it was meant for.
 */
final class CaseRiskDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRiskDesk.class);
    private static final int TRIES = 20;

    private final Aggregates<CaseRisk> caseRisks;
    private final Clock clock;
    private final MeterRegistry meters;

    CaseRiskDesk(Aggregates<CaseRisk> caseRisks, Clock clock, MeterRegistry meters) {
        this.caseRisks = caseRisks;
        this.clock = clock;
        this.meters = meters;
    }

    /** The risk of a case that the caller may see. */
    Versioned<CaseRisk> find(Caller caller, Id caseId) {
        return caseRisks.find(caseId).filter(risk -> caller.sees(risk.state().partnership()))
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
        return Assessment.caseOf(assessmentId).flatMap(caseRisks::find)
                .filter(risk -> caller.sees(risk.state().partnership())
                        && risk.state().assessment(assessmentId).isPresent())
                .orElseThrow(() -> new NotFound("assessment", assessmentId));
    }

    Versioned<CaseRisk> change(Caller caller, Id caseId, OptionalLong ifMatch,
            BiFunction<CaseRisk, Instant, Outcome> decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int tries = 1;; tries++) {
            Versioned<CaseRisk> before = find(caller, caseId);
            Etag.check(caseId, ifMatch, before.version());
            try {
                return switch (decision.apply(before.state(), now)) {
                    case Outcome.Rejected rejected -> throw refused(rejected);
                    case Outcome.Accepted accepted ->
                        accepted.events().isEmpty() ? before : save(before, accepted, now);
                };
            } catch (StaleAggregate e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Versioned<CaseRisk> save(Versioned<CaseRisk> before, Outcome.Accepted accepted, Instant now) {
        Versioned<CaseRisk> after = caseRisks.save(before,
                new Change<>(accepted.state(), List.copyOf(accepted.events())), now);
        for (RiskAssessmentEvent event : accepted.events()) {
            LOG.atInfo().addKeyValue("caseId", before.id()).addKeyValue("eventType", event.type()).log("risk changed");
            count(event);
        }
        return after;
    }

    private void count(RiskAssessmentEvent event) {
        switch (event) {
            case AssessmentCompleted done -> meters.counter("commonweal.risk.assessments", "questionnaire",
                    done.questionnaire().value(), "proposed", done.proposedBand().value()).increment();
            case BandConfirmed done -> meters.counter("commonweal.risk.bands.confirmed", "band", done.band().value(),
                    "override", Boolean.toString(done.overrideReason() != null)).increment();
            case ReassessmentDue _ -> meters.counter("commonweal.risk.reassessments.due").increment();
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

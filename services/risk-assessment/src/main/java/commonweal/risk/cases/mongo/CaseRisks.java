package commonweal.risk.cases.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Id;
import commonweal.events.RiskAssessmentEvent;
import commonweal.events.RiskAssessmentEvent.AssessmentCompleted;
import commonweal.events.RiskAssessmentEvent.BandConfirmed;
import commonweal.events.RiskAssessmentEvent.ReassessmentDue;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;
import commonweal.risk.cases.CaseRisk;
import commonweal.risk.cases.Outcome;

/** The stored risks of all cases. */
public final class CaseRisks {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRisks.class);

    private final Aggregates<CaseRisk> aggregates;
    private final MeterRegistry meters;

    public CaseRisks(AggregateStores stores, MeterRegistry meters) {
        this.meters = meters;
        this.aggregates = stores.of(new CaseRiskDocuments());
        M001_ReassessmentsByDueDate.create(aggregates.collection());
    }

    /** One document for each case. */
    public Aggregates<CaseRisk> aggregates() {
        return aggregates;
    }

    /** Saves what was decided, with its events. */
    public Versioned<CaseRisk> save(Versioned<CaseRisk> before, Outcome.Accepted accepted, Instant now) {
        Versioned<CaseRisk> after = aggregates.save(before,
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
            case ReassessmentDue due ->
                meters.counter("commonweal.risk.reassessments.announced", "cause", due.cause().value()).increment();
        }
    }

    /** Cases whose next assessment has to be announced by this day. */
    public List<Id> dueBy(LocalDate day, int atMost) {
        List<Id> due = new ArrayList<>();
        for (Document found : aggregates.collection().find(new Document(CaseRiskDocuments.DUE_AT, DueKey.upTo(day)))
                .projection(new Document(CaseRiskDocuments.ID, 1)).limit(atMost)) {
            due.add(new Id(found.getString(CaseRiskDocuments.ID)));
        }
        return due;
    }
}

package commonweal.risk.cases.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.events.Code;
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
import commonweal.risk.cases.Judgement;
import commonweal.risk.cases.Outcome;

/** The stored risks of all cases. */
public final class CaseRisks {

    private static final Logger LOG = LoggerFactory.getLogger(CaseRisks.class);

    private static final int AT_ONCE = 1000;

    private final Aggregates<CaseRisk> aggregates;
    private final MeterRegistry meters;

    public CaseRisks(AggregateStores stores, MeterRegistry meters) {
        this.meters = meters;
        this.aggregates = stores.of(new CaseRiskDocuments());
        M001_ReassessmentsByDueDate.create(aggregates.collection());
        M002_CasesByNextAssessment.create(aggregates.collection());
        M003_CasesByAssessment.create(aggregates.collection());
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

    /** Cases of these partnerships whose next assessment is due before a day, the soonest first. */
    public Found<CaseRisk> dueBefore(Set<Code> partnerships, LocalDate day, int skip, int atMost) {
        Document due = new Document(CaseRiskDocuments.PARTNERSHIP, anyOf(partnerships))
                .append(CaseRiskDocuments.NEXT_DUE, new Document("$lt", day.toString()));
        Document soonestFirst = new Document(CaseRiskDocuments.NEXT_DUE, 1).append(CaseRiskDocuments.ID, 1);
        return new Found<>(
                states(aggregates.collection().find(due).sort(soonestFirst).skip(skip).limit(atMost)),
                aggregates.collection().countDocuments(due));
    }

    /** Hands on what was made of the answers in every case of these partnerships that was assessed at this time or later. */
    public void judgedSince(Set<Code> partnerships, Instant from, Consumer<Judgement> taker) {
        List<Id> older = new ArrayList<>();
        for (Document found : aggregates.collection().find(assessed(partnerships, from))
                .projection(new Document(CaseRiskDocuments.JUDGEMENTS, 1)).batchSize(AT_ONCE)) {
            List<Document> judged = found.getList(CaseRiskDocuments.JUDGEMENTS, Document.class);
            if (judged == null) {
                older.add(new Id(found.getString(CaseRiskDocuments.ID)));
            } else {
                judged.stream().map(JudgementDocuments::fromDocument).forEach(taker);
            }
        }
        // why: what was saved before there were judgements has them only in its assessments
        for (int next = 0; next < older.size(); next += AT_ONCE) {
            aggregates.findAll(older.subList(next, Math.min(next + AT_ONCE, older.size()))).values()
                    .forEach(found -> found.state().judgements().forEach(taker));
        }
    }

    /** How many those are. */
    public long countAssessedSince(Set<Code> partnerships, Instant from) {
        return aggregates.collection().countDocuments(assessed(partnerships, from));
    }

    /** The next of them by id, so that work which was interrupted can go on where it was. */
    public List<CaseRisk> assessedSince(Code partnership, Instant from, @Nullable Id after, int atMost) {
        Document next = assessed(Set.of(partnership), from);
        if (after != null) {
            next.append(CaseRiskDocuments.ID, new Document("$gt", after.value()));
        }
        return states(aggregates.collection().find(next).sort(new Document(CaseRiskDocuments.ID, 1)).limit(atMost));
    }

    private static Document assessed(Set<Code> partnerships, Instant from) {
        return new Document(CaseRiskDocuments.PARTNERSHIP, anyOf(partnerships))
                .append(CaseRiskDocuments.ASSESSED_AT, new Document("$gte", Date.from(from)));
    }

    private static Document anyOf(Set<Code> partnerships) {
        return new Document("$in", partnerships.stream().map(Code::value).sorted().toList());
    }

    private List<CaseRisk> states(Iterable<Document> found) {
        List<CaseRisk> states = new ArrayList<>();
        found.forEach(document -> states.add(aggregates.read(document).state()));
        return states;
    }
}

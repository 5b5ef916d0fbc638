package commonweal.risk.cases.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.risk.cases.CaseRisk;

/** The stored risks of all cases. */
public final class CaseRisks {

    private final Aggregates<CaseRisk> aggregates;

    public CaseRisks(AggregateStores stores) {
        this.aggregates = stores.of(new CaseRiskDocuments());
        M001_ReassessmentsByDueDate.create(aggregates.collection());
    }

    /** One document for each case. */
    public Aggregates<CaseRisk> aggregates() {
        return aggregates;
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

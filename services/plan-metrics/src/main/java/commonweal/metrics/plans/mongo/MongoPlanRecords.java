package commonweal.metrics.plans.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bson.Document;

import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.metrics.plans.PlanRecord;

/** The records of all plans. */
public final class MongoPlanRecords {

    private final Aggregates<PlanRecord> records;

    public MongoPlanRecords(AggregateStores stores) {
        this.records = stores.of(new PlanRecordDocuments());
    }

    public Aggregates<PlanRecord> aggregates() {
        return records;
    }

    public Optional<Versioned<PlanRecord>> find(Id plan) {
        return records.find(plan);
    }

    /** All there are: one for each plan that was changed here. */
    public List<PlanRecord> all() {
        List<PlanRecord> all = new ArrayList<>();
        for (Document document : records.collection().find()) {
            all.add(records.read(document).state());
        }
        return all;
    }
}

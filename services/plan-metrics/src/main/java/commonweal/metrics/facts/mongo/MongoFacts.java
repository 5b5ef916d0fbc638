package commonweal.metrics.facts.mongo;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import org.bson.Document;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.RecordEvent;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.FactKind;

/** Facts in MongoDB; they are written by the reaction to events, here only their marks are taken off. */
public final class MongoFacts implements Facts {

    private static final Document MARKED = new Document("dirty", Pattern.compile("^"));

    private final Aggregates<Fact> facts;

    public MongoFacts(Aggregates<Fact> facts) {
        this.facts = facts;
        M001_MarkedFacts.apply(facts.collection());
        M002_FactsOfPartnership.apply(facts.collection());
    }

    public Aggregates<Fact> aggregates() {
        return facts;
    }

    @Override
    public List<StoredFact> marked(int most) {
        List<StoredFact> marked = new ArrayList<>();
        for (Document document : facts.collection().find(MARKED).limit(most)) {
            marked.add(stored(facts.read(document)));
        }
        return marked;
    }

    @Override
    public Map<Id, StoredFact> byId(Collection<Id> ids) {
        Map<Id, StoredFact> found = new HashMap<>();
        facts.findAll(ids).forEach((id, versioned) -> found.put(id, stored(versioned)));
        return found;
    }

    @Override
    public void each(Code partnership, Set<FactKind> kinds, Consumer<Fact> reader) {
        Document which = FactDocuments.of(partnership, kinds);
        for (Document document : facts.collection().find(which)) {
            reader.accept(facts.read(document).state());
        }
    }

    @Override
    public void unmark(Collection<StoredFact> counted) {
        if (!counted.isEmpty()) {
            // why: no other version and no other field; whoever changes the fact at the same time sets a mark of its own
            facts.collection().bulkWrite(counted.stream().map(stored -> new UpdateOneModel<Document>(
                    new Document("_id", stored.fact().id().value()).append("version", stored.version()),
                    new Document("$unset", new Document("dirty", "")))).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /**
     * Marks every fact of a partnership that was counted by other formulas than the present ones. Looks at every fact: for
     * the start of the service and the rare case that a plan has changed.
     */
    public void recount(Code partnership, RecordEvent record, InstantSource clock) {
        String current = record.signature(partnership);
        Document formulas = new Document("countedBy", 1);
        for (Document document : facts.collection().find(new Document("partnership", partnership.value()))
                .projection(formulas)) {
            if (!current.equals(document.getString("countedBy"))) {
                facts.find(new Id(document.getString("_id"))).ifPresent(fact -> recount(fact, record, clock));
            }
        }
    }

    private void recount(Versioned<Fact> fact, RecordEvent record, InstantSource clock) {
        try {
            facts.save(fact, Change.silent(record.recount(fact.state(), clock.instant())), clock.instant());
        } catch (StaleAggregate e) {
            facts.find(fact.id()).ifPresent(fresh -> recount(fresh, record, clock));
        }
    }

    private static StoredFact stored(Versioned<Fact> versioned) {
        return new StoredFact(versioned.state(), versioned.version());
    }
}

package commonweal.risk.editions.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.Versioned;
import commonweal.risk.editions.DryRun;

/** The stored dry runs; few, since people ask for them one by one. */
public final class DryRuns {

    private static final int MOST_LISTED = 50;

    private final Aggregates<DryRun> aggregates;

    public DryRuns(AggregateStores stores) {
        this.aggregates = stores.of(new DryRunDocuments());
        aggregates.collection().createIndex(
                new Document(DryRunDocuments.PARTNERSHIP, 1).append(DryRunDocuments.STARTED_AT, -1),
                new IndexOptions().name("M001_dryRunsByStart"));
    }

    public Aggregates<DryRun> aggregates() {
        return aggregates;
    }

    public Versioned<DryRun> create(DryRun run, Instant now) {
        return aggregates.create(Change.silent(run), now);
    }

    public Versioned<DryRun> save(Versioned<DryRun> before, DryRun run, Instant now) {
        return aggregates.save(before, Change.silent(run), now);
    }

    /** The newest first, without their lists of cases. */
    public List<Versioned<DryRun>> newest(Set<Code> partnerships, @Nullable Code questionnaire) {
        Document wanted = new Document(DryRunDocuments.PARTNERSHIP,
                new Document("$in", partnerships.stream().map(Code::value).toList()));
        if (questionnaire != null) {
            wanted.append(DryRunDocuments.QUESTIONNAIRE, questionnaire.value());
        }
        List<Versioned<DryRun>> newest = new ArrayList<>();
        for (Document found : aggregates.collection().find(wanted)
                .projection(new Document(DryRunDocuments.CHANGES, 0))
                .sort(new Document(DryRunDocuments.STARTED_AT, -1)).limit(MOST_LISTED)) {
            newest.add(aggregates.read(found));
        }
        return newest;
    }

    /** Those that nobody has worked on since then. */
    public List<Id> stoodStillSince(Instant then) {
        Document still = new Document(DryRunDocuments.STATUS, DryRunDocuments.RUNNING)
                .append(DryRunDocuments.PROGRESS_AT, new Document("$lt", Date.from(then)));
        List<Id> ids = new ArrayList<>();
        for (Document found : aggregates.collection().find(still)
                .projection(new Document(DryRunDocuments.ID, 1))) {
            ids.add(new Id(found.getString(DryRunDocuments.ID)));
        }
        return ids;
    }
}

package commonweal.metrics.papers.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.types.Binary;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Id;
import commonweal.events.Sha256;
import commonweal.messaging.AggregateExists;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.metrics.papers.PaperKind;
import commonweal.metrics.papers.PublishedPaper;
import commonweal.metrics.periods.Period;

/**
 * Published papers, and their bytes under their own hash: bytes that are stored can only be the ones that were published,
 * and storing them again changes nothing. They go in first; what a crash leaves is bytes that no paper knows of.
 */
public final class MongoPapers {

    private static final int MOST = 200;

    private final Aggregates<PublishedPaper> papers;
    private final MongoCollection<Document> bytes;

    public MongoPapers(AggregateStores stores) {
        this.papers = stores.of(new PaperDocuments());
        this.bytes = stores.database().getCollection("paperBytes");
        M001_PapersOfPlan.apply(papers.collection());
    }

    /**
     * Stores what is published, and tells it.
     *
     * @throws AggregateExists when somebody else has published this edition
     */
    public void publish(PublishedPaper paper, List<byte[]> forms, DomainEvent event) {
        forms.forEach(this::keep);
        papers.create(new Change<>(paper, List.of(event)), paper.publishedAt());
    }

    private void keep(byte[] form) {
        try {
            bytes.insertOne(new Document("_id", Sha256.of(form).hex()).append("data", new Binary(form)));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    public Optional<PublishedPaper> find(Id paper) {
        return papers.find(paper).map(found -> found.state());
    }

    /** The bytes that have this hash, checked: whoever changed them in the store would be found out. */
    public Optional<byte[]> bytes(Sha256 hash) {
        return Optional.ofNullable(bytes.find(new Document("_id", hash.hex())).first())
                .map(found -> found.get("data", Binary.class).getData()).map(found -> {
                    if (!Sha256.of(found).equals(hash)) {
                        throw new IllegalStateException("published bytes %s: others than were published".formatted(
                                hash));
                    }
                    return found;
                });
    }

    /** The last edition of a paper. */
    public Optional<PublishedPaper> last(Id plan, PaperKind kind, Period period) {
        return list(new Document(PaperDocuments.PLAN, plan.value())
                .append(PaperDocuments.KIND, kind.code().value()).append(PaperDocuments.PERIOD, period.toString()),
                PaperDocuments.EDITION, 0, 1).stream().findFirst();
    }

    /** A plan's, the newest first. */
    public List<PublishedPaper> of(Id plan) {
        return list(new Document(PaperDocuments.PLAN, plan.value()), PaperDocuments.PUBLISHED_AT, 0,
                MOST);
    }

    /** What anybody may read, the newest first. */
    public List<PublishedPaper> forPublic(Optional<Code> partnership, Optional<Id> plan, int skip, int most) {
        return list(forPublic(partnership, plan), PaperDocuments.PUBLISHED_AT, skip, most);
    }

    public long countForPublic(Optional<Code> partnership, Optional<Id> plan) {
        return papers.collection().countDocuments(forPublic(partnership, plan));
    }

    private static Document forPublic(Optional<Code> partnership, Optional<Id> plan) {
        Document filter = new Document(PaperDocuments.PUBLIC, true);
        partnership.ifPresent(code -> filter.append(PaperDocuments.PARTNERSHIP, code.value()));
        plan.ifPresent(id -> filter.append(PaperDocuments.PLAN, id.value()));
        return filter;
    }

    private List<PublishedPaper> list(Document filter, String newest, int skip, int most) {
        List<PublishedPaper> found = new ArrayList<>();
        for (Document document : papers.collection().find(filter).sort(new Document(newest, -1).append("_id", 1))
                .skip(skip).limit(most)) {
            found.add(papers.read(document).state());
        }
        return found;
    }

    /** For the lists of papers, on servers that use such indexes. */
    private static final class M001_PapersOfPlan {

        static void apply(MongoCollection<Document> papers) {
            papers.createIndex(new Document(PaperDocuments.PLAN, 1).append(PaperDocuments.KIND, 1)
                    .append(PaperDocuments.PERIOD, 1).append(PaperDocuments.EDITION, -1));
            papers.createIndex(new Document(PaperDocuments.PARTNERSHIP, 1).append(PaperDocuments.PUBLIC, 1)
                    .append(PaperDocuments.PUBLISHED_AT, -1));
        }
    }
}

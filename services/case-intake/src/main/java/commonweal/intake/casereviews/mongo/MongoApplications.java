package commonweal.intake.casereviews.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.casereviews.ReviewApplication;
import commonweal.intake.casereviews.ReviewApplication.Live;
import commonweal.intake.mongo.Listing;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;

/** The applications of all partnerships that came in by themselves. */
@Repository
public class MongoApplications {

    private final Aggregates<ReviewApplication> aggregates;

    MongoApplications(AggregateStores stores) {
        aggregates = stores.of(new ApplicationDocuments());
        new M002_ApplicationsByStatus().create(aggregates.collection());
    }

    public Aggregates<ReviewApplication> aggregates() {
        return aggregates;
    }

    /** The application with this reference in one of the partnerships. */
    public Optional<Live> find(String reference, Collection<Code> partnerships) {
        return aggregates.findAll(partnerships.stream().map(one -> ReviewApplication.idOf(one, reference)).toList())
                .values().stream().map(Versioned::state).filter(Live.class::isInstance).map(Live.class::cast)
                .findFirst();
    }

    /** @param status waiting, placed or set-aside; the oldest first */
    public Listing<ReviewApplication> list(Set<Code> partnerships, String status, int offset, int size) {
        return Listing.of(aggregates, of(partnerships, status), new Document("at", 1).append("_id", 1), offset, size);
    }

    /** All that nobody has put with a case yet: there are few at a time. */
    public List<Live> waiting(Set<Code> partnerships) {
        List<Live> waiting = new ArrayList<>();
        for (Document document : aggregates.collection().find(of(partnerships, ApplicationDocuments.WAITING))) {
            if (aggregates.read(document).state() instanceof Live live) {
                waiting.add(live);
            }
        }
        return waiting;
    }

    private static Document of(Set<Code> partnerships, String status) {
        return new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList())).append("status",
                        status);
    }
}

package commonweal.intake.cases.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.cases.Case;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.OpenCase;
import commonweal.intake.mongo.Index;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.LinkableCase;
import commonweal.intake.reports.LinkableCases;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;

/** The cases of all partnerships. */
@Repository
public class MongoCases implements LinkableCases {

    private static final List<Index> INDEXES = List.of(new M001_CasesByRisk(), new M002_CasesByAge(),
            new M003_CasesByActivity(), new M004_SampleCases());

    private final Aggregates<Case> aggregates;

    MongoCases(AggregateStores stores) {
        aggregates = stores.of(new CaseDocuments());
        INDEXES.forEach(index -> index.create(aggregates.collection()));
    }

    public Aggregates<Case> aggregates() {
        return aggregates;
    }

    /** Whether it is being worked on. */
    public enum Status {
        OPEN, CLOSED
    }

    /** How a list of cases can be sorted. */
    public enum Order {
        /** The highest risk first, then the oldest. */
        RISK,
        /** The oldest first. */
        OLDEST,
        /** The newest first. */
        NEWEST,
        /** The longest untouched first. */
        ACTIVITY
    }

    /**
     * Cases in the given order.
     *
     * @param status both when absent
     * @param band the confirmed one, {@code none} for cases without; all when absent
     */
    public Listing<Case> list(Set<Code> partnerships, @Nullable Status status, @Nullable Code band, Order order,
            int offset, int size) {
        Document filter = new Document(CaseDocuments.PARTNERSHIP,
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()));
        filter.append(CaseDocuments.STATUS, switch (status) {
            case OPEN -> CaseDocuments.OPEN;
            case CLOSED -> CaseDocuments.CLOSED;
            case null -> new Document("$in", List.of(CaseDocuments.OPEN, CaseDocuments.CLOSED));
        });
        if (band != null) {
            filter.append(CaseDocuments.RANK, BandRank.of(Optional.of(band)));
        }
        return Listing.of(aggregates, filter, sort(order), offset, size);
    }

    private static Document sort(Order order) {
        Document sort = switch (order) {
            case RISK -> new Document(CaseDocuments.RANK, 1).append(CaseDocuments.OPENED_AT, 1);
            case OLDEST -> new Document(CaseDocuments.OPENED_AT, 1);
            case NEWEST -> new Document(CaseDocuments.OPENED_AT, -1);
            case ACTIVITY -> new Document(CaseDocuments.LAST_ACTIVITY_AT, 1);
        };
        return sort.append(CaseDocuments.ID, order == Order.NEWEST ? -1 : 1);
    }

    @Override
    public Optional<LinkableCase> find(Id caseId, Code partnership) {
        return aggregates.find(caseId).map(found -> found.state())
                .filter(found -> found.partnership().equals(partnership))
                .flatMap(found -> found instanceof LiveCase live
                        ? Optional.of(new LinkableCase(live.id(), live instanceof OpenCase, live.file().sample()))
                        : Optional.empty());
    }

    /** The invented cases that can still be read. */
    public List<LiveCase> sample(Code partnership) {
        List<LiveCase> sample = new ArrayList<>();
        for (Document document : aggregates.collection()
                .find(new Document(CaseDocuments.PARTNERSHIP, partnership.value()).append(CaseDocuments.SAMPLE,
                        true))) {
            if (aggregates.read(document).state() instanceof LiveCase found) {
                sample.add(found);
            }
        }
        return sample;
    }
}

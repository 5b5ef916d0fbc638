package commonweal.intake.reports.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.mongo.Index;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Report;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;

/** The reports of all partnerships. */
@Repository
public class MongoReports {

    private static final List<Index> INDEXES = List.of(new M001_TriageQueue(), new M002_SampleReports());
    private static final Document MOST_URGENT_THEN_OLDEST = new Document(ReportDocuments.RANK, 1)
            .append(ReportDocuments.RECEIVED_AT, 1).append(ReportDocuments.ID, 1);

    private final Aggregates<Report> aggregates;

    MongoReports(AggregateStores stores) {
        aggregates = stores.of(new ReportDocuments());
        INDEXES.forEach(index -> index.create(aggregates.collection()));
    }

    public Aggregates<Report> aggregates() {
        return aggregates;
    }

    /** What waits for triage and what has been through it. */
    public enum Status {
        RECEIVED, TRIAGED
    }

    /**
     * Reports in the order in which somebody should look at them.
     *
     * @param status both when absent
     * @param channel all when absent
     */
    public Listing<Report> list(Set<Code> partnerships, @Nullable Status status, @Nullable Code channel, int offset,
            int size) {
        Document filter = new Document(ReportDocuments.PARTNERSHIP, anyOf(partnerships));
        filter.append(ReportDocuments.STATUS, switch (status) {
            case RECEIVED -> ReportDocuments.RECEIVED;
            case TRIAGED -> ReportDocuments.TRIAGED;
            case null -> new Document("$in", List.of(ReportDocuments.RECEIVED, ReportDocuments.TRIAGED));
        });
        if (channel != null) {
            filter.append(ReportDocuments.CHANNEL, channel.value());
        }
        return Listing.of(aggregates, filter, MOST_URGENT_THEN_OLDEST, offset, size);
    }

    /** Those of the reports that can be read, by id. */
    public Map<Id, LiveReport> live(Collection<Id> ids) {
        Map<Id, LiveReport> live = new HashMap<>();
        aggregates.findAll(ids).forEach((id, report) -> {
            if (report.state() instanceof LiveReport readable) {
                live.put(id, readable);
            }
        });
        return live;
    }

    /** The invented reports that can still be read. */
    public List<LiveReport> sample(Code partnership) {
        List<LiveReport> sample = new ArrayList<>();
        for (Document document : aggregates.collection().find(new Document(ReportDocuments.PARTNERSHIP,
                partnership.value()).append(ReportDocuments.SAMPLE, true))) {
            if (aggregates.read(document).state() instanceof LiveReport report) {
                sample.add(report);
            }
        }
        return sample;
    }

    private static Document anyOf(Set<Code> partnerships) {
        return new Document("$in", partnerships.stream().map(Code::value).sorted().toList());
    }
}

package commonweal.intake.reports.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
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
import commonweal.intake.reports.PlacedReport;
import commonweal.intake.reports.Priority;
import commonweal.intake.reports.Report;
import commonweal.messaging.AggregateStores;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;

/** The reports of all partnerships. */
@Repository
public class MongoReports {

    private static final List<Index> INDEXES = List.of(new M001_TriageQueue(), new M002_SampleReports(),
            new M003_HeldDecisions(), new M004_ReportsByTime());
    private static final int MOST_DUE = 500;
    // why: an erased report has no rank, and that of published figures is the last
    private static final Document TOLD_BY_SOMEBODY = new Document("$lt", Priority.PUBLISHED_FIGURES.rank());
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

    /** What waits for triage, what can still be undone, and what has been through it. */
    public enum Status {
        RECEIVED, HELD, TRIAGED
    }

    /**
     * Reports in the order in which somebody should look at them.
     *
     * @param status all when absent
     * @param channel all when absent
     */
    public Listing<Report> list(Set<Code> partnerships, @Nullable Status status, @Nullable Code channel, int offset,
            int size) {
        Document filter = new Document(ReportDocuments.PARTNERSHIP, anyOf(partnerships));
        filter.append(ReportDocuments.STATUS, switch (status) {
            case RECEIVED -> ReportDocuments.RECEIVED;
            case HELD -> ReportDocuments.HELD;
            case TRIAGED -> ReportDocuments.TRIAGED;
            case null -> new Document("$in",
                    List.of(ReportDocuments.RECEIVED, ReportDocuments.HELD, ReportDocuments.TRIAGED));
        });
        if (channel != null) {
            filter.append(ReportDocuments.CHANNEL, channel.value());
        }
        return Listing.of(aggregates, filter, MOST_URGENT_THEN_OLDEST, offset, size);
    }

    /**
     * Reports that somebody told, without published figures.
     *
     * @param total how many there are, listed or not
     */
    public record Told(List<LiveReport> items, long total) {}

    /** What was told since then, most urgent first. */
    public Told toldSince(Set<Code> partnerships, Instant since, int most) {
        return told(
                new Document(ReportDocuments.PARTNERSHIP, anyOf(partnerships))
                        .append(ReportDocuments.RECEIVED_AT, new Document("$gte", Date.from(since))),
                MOST_URGENT_THEN_OLDEST, most);
    }

    /**
     * Where the reports lie that were told in this time, the newest first. Nothing else of them is read: a list of streets
     * is made of thousands.
     */
    public List<PlacedReport> placed(Set<Code> partnerships, Instant from, Instant until, int most) {
        Document filter = new Document(ReportDocuments.PARTNERSHIP, anyOf(partnerships)).append(
                ReportDocuments.RECEIVED_AT,
                new Document("$gte", Date.from(from)).append("$lt", Date.from(until)))
                .append(ReportDocuments.RANK, TOLD_BY_SOMEBODY);
        List<PlacedReport> placed = new ArrayList<>();
        for (Document document : aggregates.collection().find(filter)
                .sort(new Document(ReportDocuments.RECEIVED_AT, -1)).limit(most)
                .projection(ReportDocuments.OF_PLACED)) {
            ReportDocuments.placed(document).ifPresent(placed::add);
        }
        return placed;
    }

    /** What waits for triage: the oldest, and how many. */
    public Told waiting(Set<Code> partnerships) {
        return told(
                new Document(ReportDocuments.PARTNERSHIP, anyOf(partnerships)).append(ReportDocuments.STATUS,
                        ReportDocuments.RECEIVED),
                new Document(ReportDocuments.RECEIVED_AT, 1), 1);
    }

    private Told told(Document filter, Document sort, int most) {
        filter.append(ReportDocuments.RANK, TOLD_BY_SOMEBODY);
        Listing<Report> found = Listing.of(aggregates, filter, sort, 0, most);
        return new Told(found.items().stream().map(Versioned::state).filter(LiveReport.class::isInstance)
                .map(LiveReport.class::cast).toList(), found.total());
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

    /** Of these ids those of reports that can be read, without reading them. */
    public Set<Id> readable(Collection<Id> ids) {
        Set<Id> readable = new HashSet<>();
        for (Document document : aggregates.collection()
                .find(new Document(ReportDocuments.ID, new Document("$in", ids.stream().map(Id::value).toList())))
                .projection(new Document(ReportDocuments.STATUS, 1))) {
            if (!document.getString(ReportDocuments.STATUS).equals(ReportDocuments.ERASED)) {
                readable.add(new Id(document.getString(ReportDocuments.ID)));
            }
        }
        return readable;
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

    /** The reports whose held decision takes effect by this time, the most overdue first, no more than a few hundred. */
    public List<Id> due(Instant now) {
        List<Id> due = new ArrayList<>();
        // why: a regex on the sparse-unique field is what both kinds of store answer from its index
        Document held = new Document(ReportDocuments.HELD_UNTIL, new Document("$regex", "^"));
        for (Document document : aggregates.collection().find(held).sort(new Document(ReportDocuments.HELD_UNTIL, 1))
                .projection(new Document(ReportDocuments.HELD_UNTIL, 1)).limit(MOST_DUE)) {
            if (!ReportDocuments.time(document.getString(ReportDocuments.HELD_UNTIL)).isAfter(now)) {
                due.add(new Id(document.getString(ReportDocuments.ID)));
            }
        }
        return due;
    }

    private static Document anyOf(Set<Code> partnerships) {
        return new Document("$in", partnerships.stream().map(Code::value).sorted().toList());
    }
}

package commonweal.intake.feedback.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.mongo.Listing;
import commonweal.intake.reports.Report;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.Aggregates;

/** Reads off the reports who waits for word; nothing is kept of it besides. Statistics were told by nobody. */
@Repository
public class OwedFeedback {

    private static final Document LONGEST_WAITING_FIRST = new Document("receivedAt", 1).append("_id", 1);

    private final Aggregates<Report> reports;

    OwedFeedback(MongoReports reports) {
        this.reports = reports.aggregates();
        new M001_ReportsByFeedbackOwed().create(this.reports.collection());
    }

    /**
     * The reports of identifiable reporters who have not been told.
     *
     * @param receivedBefore for each partnership, up to when
     */
    public Listing<Report> list(Map<Code, Instant> receivedBefore, int offset, int size) {
        return Listing.of(reports, owed(receivedBefore), LONGEST_WAITING_FIRST, offset, size);
    }

    public long count(Map<Code, Instant> receivedBefore) {
        return receivedBefore.isEmpty() ? 0 : reports.collection().countDocuments(owed(receivedBefore));
    }

    /** How many reporters nobody can tell. */
    public long anonymous(Set<Code> partnerships) {
        return reports.collection().countDocuments(new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                .append("told.anonymous", true).append("told.statistical", false));
    }

    private static Document owed(Map<Code, Instant> receivedBefore) {
        List<Document> anyOf = receivedBefore.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Document("partnership", entry.getKey().value()).append("told.anonymous", false)
                        .append("told.statistical", false).append("feedback.method", null)
                        .append("receivedAt", new Document("$lt", Date.from(entry.getValue()))))
                .toList();
        return anyOf.size() == 1 ? anyOf.getFirst() : new Document("$or", anyOf);
    }
}

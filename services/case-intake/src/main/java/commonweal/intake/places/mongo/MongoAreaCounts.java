package commonweal.intake.places.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.places.AreaCount;
import commonweal.intake.reports.mongo.MongoReports;

/** Counts in the store, so that a year of reports is not read for a map. */
@Repository
public class MongoAreaCounts {

    private static final String COUNT = "count";

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> cases;

    MongoAreaCounts(MongoReports reports, MongoCases cases) {
        this.reports = reports.aggregates().collection();
        this.cases = cases.aggregates().collection();
    }

    /** What came in from one moment to before another, by ward and LSOA. */
    public List<AreaCount> between(Set<Code> partnerships, Instant from, Instant until) {
        List<AreaCount> counts = new ArrayList<>();
        for (Document group : grouped(reports, match(partnerships, "receivedAt", from, until),
                new Document("ward", "$told.place.ward").append("lsoa", "$told.place.lsoa").append("published",
                        "$told.statistical"))) {
            Document area = group.get("_id", Document.class);
            long count = count(group);
            boolean published = Boolean.TRUE.equals(area.get("published"));
            counts.add(new AreaCount(code(area, "ward"), code(area, "lsoa"), published ? 0 : count, 0,
                    published ? count : 0));
        }
        for (Document group : grouped(cases, match(partnerships, "openedAt", from, until),
                new Document("ward", "$ward").append("lsoa", "$lsoa"))) {
            Document area = group.get("_id", Document.class);
            counts.add(new AreaCount(code(area, "ward"), code(area, "lsoa"), 0, count(group), 0));
        }
        return counts;
    }

    private static Iterable<Document> grouped(MongoCollection<Document> collection, Document match, Document by) {
        return collection.aggregate(List.of(new Document("$match", match),
                new Document("$group", new Document("_id", by).append(COUNT, new Document("$sum", 1)))));
    }

    /** What was erased has no time any more. */
    private static Document match(Set<Code> partnerships, String time, Instant from, Instant until) {
        return new Document("partnership",
                new Document("$in", partnerships.stream().map(Code::value).sorted().toList()))
                .append(time, new Document("$gte", Date.from(from)).append("$lt", Date.from(until)));
    }

    private static long count(Document group) {
        return group.get(COUNT, Number.class).longValue();
    }

    private static @Nullable String code(Document area, String name) {
        return area.get(name) instanceof String code && !code.isBlank() ? code : null;
    }
}

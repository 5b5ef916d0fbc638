package commonweal.intake.repeats.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;

import commonweal.events.Id;
import commonweal.intake.repeats.Trace;

/**
 * One small document for each trace: who left it, and when. Every look-up names the ids of documents, at most seven for a
 * report, so it costs the same whether there are a thousand or a million.
 *
 * <p>Why no aggregate: a trace tells nobody anything, and each of its changes sets or removes one report's field, which is
 * the same done twice. So it needs neither a version nor watermarks, and nothing of an erased report stays in it.
 */
final class MongoTraces {

    private static final int TRIES = 5;
    private static final int MANY = 256;
    private static final String ID = "_id";
    private static final String REPORTS = "reports";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> traces;
    private final TraceHash hash;

    MongoTraces(MongoDatabase database, TraceHash hash) {
        this.traces = database.getCollection("traces");
        this.hash = hash;
        new M001_TracesByEnd().create(traces);
    }

    /** The traces that a report left, and how long it counts. */
    record Footprint(Id report, Instant at, List<Trace> traces, Duration keep) {}

    /** Notes who left which traces, in one write however many they are, and gives back who else left any of them. */
    Map<Trace, Map<Id, Instant>> leave(Collection<Footprint> footprints) {
        Map<Trace, String> ids = ids(footprints.stream().flatMap(each -> each.traces().stream()));
        List<UpdateOneModel<Document>> updates = footprints.stream().flatMap(left -> updates(left, ids)).toList();
        if (updates.isEmpty()) {
            return Map.of();
        }
        for (int tries = 1;; tries++) {
            try {
                traces.bulkWrite(updates, new BulkWriteOptions().ordered(false));
                return find(ids);
            } catch (MongoBulkWriteException e) {
                // why: two that make the same document at once; by now it is there, and doing it again changes nothing else
                if (tries == TRIES || !e.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                    throw e;
                }
            }
        }
    }

    private static Stream<UpdateOneModel<Document>> updates(Footprint left, Map<Trace, String> ids) {
        Document update = new Document("$set",
                new Document(REPORTS + "." + left.report().value(), Date.from(left.at())))
                .append("$max", new Document(UNTIL, Date.from(left.at().plus(left.keep()))));
        return left.traces().stream()
                .map(trace -> new UpdateOneModel<>(new Document(ID, ids.get(trace)), update,
                        new UpdateOptions().upsert(true)));
    }

    /** Who left these traces; those that nobody left are not among them. */
    Map<Trace, Map<Id, Instant>> find(Collection<Trace> looked) {
        return looked.isEmpty() ? Map.of() : find(ids(looked.stream()));
    }

    private Map<Trace, Map<Id, Instant>> find(Map<Trace, String> ids) {
        Map<String, Trace> byId = new TreeMap<>();
        ids.forEach((trace, id) -> byId.put(id, trace));
        Map<Trace, Map<Id, Instant>> found = new HashMap<>();
        for (Document document : traces.find(new Document(ID, new Document("$in", List.copyOf(byId.keySet()))))) {
            Map<Id, Instant> sightings = new HashMap<>();
            document.get(REPORTS, new Document())
                    .forEach((report, at) -> sightings.put(new Id(report), ((Date) at).toInstant()));
            if (sightings.size() > MANY) {
                forgetOldest(document.getString(ID), sightings);
            }
            found.put(Objects.requireNonNull(byId.get(document.getString(ID))), sightings);
        }
        return found;
    }

    /** Removes a report from these traces. */
    void forget(Id report, List<Trace> left) {
        Document update = new Document("$unset", new Document(REPORTS + "." + report.value(), ""));
        if (!left.isEmpty()) {
            traces.bulkWrite(ids(left.stream()).values().stream()
                    .map(id -> new UpdateOneModel<Document>(new Document(ID, id), update)).toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    /** Removes the traces that nobody has left for so long that they count no more. */
    long expire(Instant now) {
        return traces.deleteMany(new Document(UNTIL, new Document("$lt", Date.from(now)))).getDeletedCount();
    }

    /** Keeps a busy spot's document small: half as many are plenty for any window. */
    private void forgetOldest(String trace, Map<Id, Instant> sightings) {
        Document oldest = new Document();
        sightings.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .limit(sightings.size() - MANY / 2)
                .forEach(sighting -> oldest.append(REPORTS + "." + sighting.getKey().value(), ""));
        traces.updateOne(new Document(ID, trace), new Document("$unset", oldest));
    }

    /** Each is hashed once, however many left it. */
    private Map<Trace, String> ids(Stream<Trace> left) {
        Map<Trace, String> ids = new HashMap<>();
        left.forEach(trace -> ids.computeIfAbsent(trace, hash::of));
        return ids;
    }
}

package commonweal.intake.officers.mongo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.springframework.stereotype.Repository;

import commonweal.events.Code;
import commonweal.intake.cases.mongo.MongoCases;
import commonweal.intake.mongo.Fields;
import commonweal.intake.officers.Officer;
import commonweal.messaging.AggregateStores;

/**
 * Whom this service has seen, one document for each and each partnership. No aggregate: setting a field twice is setting it
 * once.
 */
@Repository
public class MongoOfficers {

    private final MongoCollection<Document> officers;
    private final MongoCollection<Document> cases;

    MongoOfficers(AggregateStores stores, MongoCases cases) {
        this.officers = stores.database().getCollection("officers");
        this.cases = cases.aggregates().collection();
        new M001_OfficersByPartnership().create(officers);
    }

    /** Remembers somebody; a name that was told before stays when none is told now. */
    public void seen(Officer officer) {
        Document set = new Fields().put("partnership", officer.partnership()).put("subject", officer.subject())
                .put("name", officer.name()).document();
        officers.updateOne(new Document("_id", officer.partnership() + "/" + officer.subject()),
                new Document("$set", set).append("$max", new Document("lastSeen", officer.lastSeen().toString())),
                new UpdateOptions().upsert(true));
    }

    /** Whoever was seen since a day. */
    public List<Officer> seenSince(Code partnership, LocalDate day) {
        return StreamSupport.stream(officers.find(new Document("partnership", partnership.value())
                .append("lastSeen", new Document("$gte", day.toString()))).spliterator(), false)
                .map(MongoOfficers::officer).toList();
    }

    /** How many open cases each has who has any. */
    public Map<String, Integer> openCases(Code partnership) {
        Map<String, Integer> counts = new HashMap<>();
        cases.aggregate(List.of(
                new Document("$match", new Document("partnership", partnership.value()).append("status", "open")
                        .append("officer", new Document("$exists", true))),
                new Document("$group", new Document("_id", "$officer").append("count", new Document("$sum", 1)))))
                .forEach(found -> counts.put(found.getString("_id"),
                        Fields.required(found, "count", Number.class).intValue()));
        return counts;
    }

    private static Officer officer(Document document) {
        return new Officer(Fields.code(document, "partnership"), Fields.text(document, "subject"),
                document.getString("name"), LocalDate.parse(Fields.text(document, "lastSeen")));
    }
}

package commonweal.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListIndexIT {

    private static final List<String> STATUSES = List.of("received", "held", "triaged");

    private final EmbeddedStore store = EmbeddedStore.inMemory(0);
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoCollection<Document> indexed = client.getDatabase("test").getCollection("indexed");
    private final MongoCollection<Document> plain = client.getDatabase("test").getCollection("plain");
    private final Random random = new Random(7);

    @BeforeEach
    void createIndexes() {
        indexed.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        indexed.createIndex(new Document("partnership", 1).append("status", 1).append("rank", 1).append("at", 1)
                .append("_id", 1));
        indexed.createIndex(new Document("partnership", 1).append("at", -1));
        indexed.createIndex(new Document("partnership", 1).append("told.by", 1).append("at", 1));
        indexed.createIndex(new Document("partnership", 1).append("tags", 1));
        indexed.createIndex(new Document("actions.agency", 1));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void answersWhatAScanAnswersWhateverHappensToTheDocuments() {
        for (int round = 0; round < 1_500; round++) {
            change();
            if (round % 3 == 0) {
                Document filter = filter();
                Document sort = sort();
                int skip = random.nextInt(3);
                int limit = random.nextInt(12);

                assertThat(list(indexed, filter, sort, skip, limit)).as("%s %s", filter, sort)
                        .isEqualTo(list(plain, filter, sort, skip, limit));
                assertThat(indexed.countDocuments(filter)).as("%s", filter).isEqualTo(plain.countDocuments(filter));
            }
        }
        assertThat(plain.countDocuments()).isGreaterThan(200);
    }

    private void change() {
        String id = "case-" + random.nextInt(600);
        Document one = new Document("_id", id);
        if (random.nextInt(10) == 0) {
            plain.deleteOne(one);
            indexed.deleteOne(one);
        } else if (plain.find(one).first() == null) {
            Document document = document(id);
            plain.insertOne(document);
            indexed.insertOne(document);
        } else {
            Document change = new Document("$set", changed());
            plain.updateOne(one, change);
            indexed.updateOne(one, change);
        }
    }

    private Document document(String id) {
        Document document = new Document("_id", id).append("version", 1L).append("partnership", oneOf("north", "south"))
                .append("status", oneOf(STATUSES.toArray())).append("rank", oneOf(1, 2L, 3.0)).append("at", time());
        if (random.nextBoolean()) {
            document.append("told", new Document("by", oneOf("web", "phone", null)));
        }
        return document.append("tags", tags()).append("actions", List.of(new Document("agency", oneOf("a", "b")),
                new Document(random.nextBoolean() ? "agency" : "other", oneOf("a", "c"))));
    }

    private Document changed() {
        return switch (random.nextInt(4)) {
            case 0 -> new Document("status", oneOf(STATUSES.toArray()));
            case 1 -> new Document("rank", random.nextInt(4)).append("at", time());
            case 2 -> new Document("told", new Document("by", oneOf("web", null)));
            default -> new Document("tags", tags());
        };
    }

    private Object tags() {
        return oneOf(List.of(), List.of("noise"), List.of("noise", "litter"), "litter", null);
    }

    private Document filter() {
        Document filter = new Document("partnership",
                oneOf("north", new Document("$in", List.of("north")), new Document("$in", List.of("north", "south")),
                        new Document("$eq", "south"), new Document("$ne", "south")));
        switch (random.nextInt(8)) {
            case 0 -> filter.append("status", oneOf("received", new Document("$in", List.of("held", "triaged"))));
            case 1 -> filter.append("status", "received").append("rank", new Document("$lt", 3).append("$gte", 1));
            case 2 -> filter.append("at", new Document("$gte", time()));
            case 3 -> filter.append("at", new Document("$gt", time()).append("$lte", time()));
            case 4 -> filter.append("told.by", oneOf("web", null)).append("at", new Document("$lt", time()));
            case 5 -> filter.append("tags", oneOf("noise", null, List.of("noise"), new Document("$exists", true)));
            case 6 -> filter.append("$and", List.of(new Document("status", "held"), new Document("rank", 2)));
            default -> filter = new Document("actions.agency", oneOf("a", null, new Document("$gt", "b")));
        }
        return filter;
    }

    private Document sort() {
        return new Document((Document) oneOf(new Document("rank", 1).append("at", 1), new Document("at", -1),
                new Document("at", 1), new Document("rank", -1).append("at", 1),
                new Document())).append("_id", 1);
    }

    private Date time() {
        return Date.from(Instant.ofEpochSecond(random.nextInt(1_000)));
    }

    private Object oneOf(Object... values) {
        return values[random.nextInt(values.length)];
    }

    private static List<Document> list(MongoCollection<Document> documents, Document filter, Document sort, int skip,
            int limit) {
        return documents.find(filter).sort(sort).skip(skip).limit(limit).into(new ArrayList<>());
    }
}

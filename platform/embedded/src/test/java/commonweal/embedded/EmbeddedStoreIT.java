package commonweal.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedStoreIT {

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        try (var store = EmbeddedStore.durable(folder, 0); var client = MongoClients.create(store.uri())) {
            versioned(client).insertOne(new Document("_id", "case-1").append("version", 1L).append("status", "open"));
        }

        try (var store = EmbeddedStore.durable(folder, 0); var client = MongoClients.create(store.uri())) {
            var cases = cases(client);

            assertThat(cases.find(exactly("case-1", 1)).first()).containsEntry("status", "open");
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> cases.insertOne(new Document("_id", "case-1").append("version", 2L)))
                    .matches(e -> e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY);
        }
    }

    @Test
    void getsSmallerAtTheNextStart() throws Exception {
        var file = folder.resolve("store.mv.db");
        try (var store = EmbeddedStore.durable(folder, 0); var client = MongoClients.create(store.uri())) {
            versioned(client).insertOne(new Document("_id", "case-1").append("version", 0L));
            for (long version = 0; version < 500; version++) {
                cases(client).updateOne(exactly("case-1", version), changedTo(version + 1, "x".repeat(5_000)));
            }
            for (int number = 0; number < 100; number++) {
                cases(client).insertOne(new Document("_id", "gone-" + number).append("text", "x".repeat(100_000)));
            }
            cases(client).deleteMany(new Document("_id", new Document("$ne", "case-1")));
        }
        long grown = Files.size(file);

        try (var store = EmbeddedStore.durable(folder, 0); var client = MongoClients.create(store.uri())) {
            assertThat(Files.size(file)).isLessThan(grown / 4);
            assertThat(cases(client).countDocuments()).isOne();
            assertThat(cases(client).countDocuments(exactly("case-1", 500))).isOne();
        }
    }

    @Test
    void changesADocumentOnlyAtTheVersionThatWasRead() {
        try (var store = EmbeddedStore.inMemory(0); var client = MongoClients.create(store.uri())) {
            var cases = versioned(client);
            cases.insertOne(new Document("_id", "case-1").append("version", 1L));

            assertThat(cases.updateOne(exactly("case-1", 1), changedTo(2, "open")).getMatchedCount()).isOne();
            assertThat(cases.updateOne(exactly("case-1", 1), changedTo(2, "closed")).getMatchedCount()).isZero();
            assertThat(cases.find(exactly("case-1", 2)).first()).containsEntry("status", "open");
        }
    }

    @Test
    void aReaderNeverSeesHalfAnUpdate() throws Exception {
        try (var store = EmbeddedStore.inMemory(0); var client = MongoClients.create(store.uri())) {
            MongoCollection<Document> documents = client.getDatabase("test").getCollection("documents");
            documents.insertOne(numbered(0).append("_id", "one"));
            var running = new AtomicBoolean(true);
            try (var writer = Executors.newSingleThreadExecutor()) {
                writer.submit(() -> {
                    for (int number = 1; running.get(); number++) {
                        documents.updateOne(new Document("_id", "one"), new Document("$set", numbered(number)));
                    }
                });
                for (int read = 0; read < 3_000; read++) {
                    Document one = documents.find(new Document("_id", "one")).first();
                    assertThat(one.values().stream().skip(1).distinct()).hasSize(1);
                }
                running.set(false);
            }
        }
    }

    private static Document numbered(int number) {
        var fields = new Document();
        for (int field = 0; field < 200; field++) {
            fields.append("field" + field, number);
        }
        return fields;
    }

    @Test
    void findsWorkByAPrefixOfASparseUniqueField() {
        try (var store = EmbeddedStore.inMemory(0); var client = MongoClients.create(store.uri())) {
            var cases = cases(client);
            cases.createIndex(new Document("dueAt", 1), new IndexOptions().unique(true).sparse(true));
            cases.insertMany(List.of(new Document("_id", "a").append("dueAt", "2026-04-01 a"),
                    new Document("_id", "b").append("dueAt", "2026-05-01 b"), new Document("_id", "c"),
                    new Document("_id", "d")));

            var due = cases.find(new Document("dueAt", new Document("$regex", "^2026-04"))).into(new ArrayList<>());
            cases.updateOne(new Document("_id", "a"), new Document("$unset", new Document("dueAt", "")));

            assertThat(due).extracting(each -> each.get("_id")).containsExactly("a");
            assertThat(cases.countDocuments(new Document("dueAt", new Document("$regex", "^2026-")))).isOne();
        }
    }

    @Test
    void findsTextsByTheirBeginningInTheOrderAskedFor() {
        try (var store = EmbeddedStore.inMemory(0); var client = MongoClients.create(store.uri())) {
            var cases = cases(client);
            cases.createIndex(new Document("dueAt", 1), new IndexOptions().unique(true).sparse(true));
            cases.insertMany(Stream.of("05-02", "04-30", "05-01", "06-01", "05-03")
                    .map(day -> new Document("_id", day).append("dueAt", day)).toList());
            cases.insertOne(new Document("_id", "a number").append("dueAt", 5));

            assertThat(ids(cases, "^05", new Document("dueAt", 1), 2)).containsExactly("05-01", "05-02");
            assertThat(ids(cases, "^05", new Document("dueAt", -1), 2)).containsExactly("05-03", "05-02");
            assertThat(ids(cases, "^", new Document(), 0)).containsExactlyInAnyOrder("04-30", "05-01", "05-02",
                    "05-03", "06-01");
            assertThat(ids(cases, "^0[45]", new Document("dueAt", 1), 2)).containsExactly("04-30", "05-01");
        }
    }

    private static List<String> ids(MongoCollection<Document> cases, String beginning, Document order, int most) {
        return cases.find(new Document("dueAt", new Document("$regex", beginning))).sort(order).limit(most)
                .map(found -> found.getString("_id")).into(new ArrayList<>());
    }

    @Test
    void refusesAFolderInUseATakenPortAndAFileForAFolderInOneSentenceEach() throws Exception {
        var file = Files.createFile(folder.resolve("a-file"));
        try (var store = EmbeddedStore.durable(folder.resolve("first"), 0)) {
            int taken = Integer.parseInt(store.uri().substring(store.uri().lastIndexOf(':') + 1));

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedStore.durable(folder.resolve("first"), 0))
                    .withMessage("Another document store is running in the folder %s (expected: one at a time).",
                            folder.resolve("first"));
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedStore.durable(folder.resolve("second"), taken))
                    .withMessage("Document store port %d is taken or not allowed (expected: a free port).", taken);
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> EmbeddedStore.durable(file, 0))
                    .withMessageStartingWith("The document store cannot write to the folder");
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("intake").getCollection("cases");
    }

    private static MongoCollection<Document> versioned(MongoClient client) {
        cases(client).createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        return cases(client);
    }

    private static Document exactly(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    private static Document changedTo(long version, String status) {
        return new Document("$set", new Document("version", version).append("status", status));
    }
}

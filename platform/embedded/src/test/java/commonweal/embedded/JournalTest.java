package commonweal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a store and its journal come to when the process is gone at some moment: their files are copied and read again. */
class JournalTest {

    private static final String COLLECTION = "intake.reports";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasWrittenOrCommittedIsThereAgainAndNothingElse(long seed) throws IOException {
        Random random = new Random(seed);
        try (Kept kept = new Kept(folder)) {
            Map<String, Integer> durable = new HashMap<>();
            for (int step = 0; step < 400; step++) {
                int number = random.nextInt(40);
                if (random.nextInt(4) == 0) {
                    kept.remove("report-" + number);
                } else {
                    kept.put("report-" + number, step);
                }
                switch (random.nextInt(12)) {
                    case 0, 1, 2 -> durable = written(kept);
                    case 3 -> durable = committed(kept, random.nextBoolean());
                    case 4 -> assertThat(afterAKill()).isEqualTo(durable);
                    default -> {
                        // why: more changes in one group
                    }
                }
            }
        }
    }

    private static Map<String, Integer> written(Kept kept) {
        kept.journal.write();
        return kept.versions();
    }

    /** @param killedBetween whether the process is gone when the store has the changes and the journal has not begun anew */
    private Map<String, Integer> committed(Kept kept, boolean killedBetween) throws IOException {
        byte[] before = Files.readAllBytes(kept.journalFile());
        kept.journal.commit();
        if (killedBetween) {
            Files.write(kept.journalFile(), before);
            assertThat(afterAKill()).isEqualTo(kept.versions());
            Files.write(kept.journalFile(), new byte[0]);
        }
        return kept.versions();
    }

    @Test
    void aGroupThatWasCutShortCountsForNothing() throws IOException {
        List<Map<String, Integer>> durable = new ArrayList<>();
        try (Kept kept = new Kept(folder)) {
            durable.add(kept.versions());
            for (int number = 0; number < 5; number++) {
                kept.put("report-" + number, number);
                kept.put("report-0", number);
                durable.add(written(kept));
            }
            byte[] whole = Files.readAllBytes(kept.journalFile());
            for (int length = 0; length <= whole.length; length += 7) {
                Files.write(kept.journalFile(), Arrays.copyOf(whole, length));
                assertThat(durable).as("of %d bytes", length).contains(afterAKill());
            }
            whole[whole.length - 3] ^= 1;
            Files.write(kept.journalFile(), whole);
            assertThat(afterAKill()).isEqualTo(durable.get(4));
        }
    }

    @Test
    void whatWasNotedForAMapThatWasDroppedSinceHasNothingToAdd() throws IOException {
        try (Kept kept = new Kept(folder)) {
            kept.put("report-1", 1);
            kept.journal.write();
            byte[] before = Files.readAllBytes(kept.journalFile());
            kept.store.removeMap(kept.documents);
            kept.store.removeMap(kept.index);
            kept.journal.commit();
            Files.write(kept.journalFile(), before);

            assertThat(afterAKill()).isEmpty();
        }
    }

    @Test
    void asksForACommitWhenMapsComeOrGo() throws IOException {
        try (Kept kept = new Kept(folder)) {
            assertThat(kept.journal.givesWay()).isFalse();

            new Maps(kept.store, Optional.of(kept.journal)).index(COLLECTION, "another");
            assertThat(kept.journal.givesWay()).isTrue();
            assertThat(kept.journal.givesWay()).isFalse();

            kept.documents.clear();
            assertThat(kept.journal.givesWay()).isTrue();
        }
    }

    @Test
    void asksForACommitWhenMuchHasBeenWritten() throws IOException {
        try (Kept kept = new Kept(folder)) {
            Document large = new Document("text", "x".repeat(1_000_000));
            for (int number = 0; number < 5; number++) {
                kept.documents.put("report-" + number, large);
                kept.journal.write();
            }
            assertThat(kept.journal.givesWay()).isTrue();
        }
    }

    /** The versions by id that a start in the same folder would find, as the documents and as the index tell them. */
    private Map<String, Integer> afterAKill() throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(folder.resolve("store"), copy.resolve("store"));
        Files.copy(folder.resolve("journal"), copy.resolve("journal"));
        try (MVStore store = open(copy)) {
            Maps maps = new Maps(store, Optional.empty());
            Journal.replay(copy.resolve("journal"), maps);
            Map<String, Integer> versions = versions(maps.documents(COLLECTION));
            Map<String, Integer> indexed = new HashMap<>();
            maps.index(COLLECTION, "id").forEach((key, version) -> indexed.put((String) key.get(0), (Integer) version));
            assertThat(indexed).isEqualTo(versions);
            return versions;
        }
    }

    private static Map<String, Integer> versions(MVMap<Object, Document> documents) {
        Map<String, Integer> versions = new HashMap<>();
        documents.forEach((id, document) -> versions.put((String) id, (Integer) document.get("version")));
        return versions;
    }

    private static MVStore open(Path folder) {
        return new MVStore.Builder().fileName(folder.resolve("store").toString()).autoCommitDisabled().open();
    }

    /** A store with a journal, a map of documents and an index. */
    private static final class Kept implements AutoCloseable {

        private final Path folder;
        private final MVStore store;
        private final Journal journal;
        private final MVMap<Object, Document> documents;
        private final MVMap<KeyValue, Object> index;

        Kept(Path folder) throws IOException {
            this.folder = folder;
            store = open(folder);
            journal = Journal.begin(journalFile(), store);
            Maps maps = new Maps(store, Optional.of(journal));
            documents = maps.documents(COLLECTION);
            index = maps.index(COLLECTION, "id");
            journal.commit();
            journal.givesWay();
        }

        Path journalFile() {
            return folder.resolve("journal");
        }

        void put(String id, int version) {
            documents.put(id, new Document("version", version));
            index.put(new KeyValue(id), version);
        }

        void remove(String id) {
            documents.remove(id);
            index.remove(new KeyValue(id));
        }

        Map<String, Integer> versions() {
            return JournalTest.versions(documents);
        }

        @Override
        public void close() {
            store.closeImmediately();
            journal.close();
        }
    }
}

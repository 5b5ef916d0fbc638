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
    private static final List<String> JOURNAL = List.of("store.journal.0", "store.journal.1");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasSavedIsThereAgainAndNothingElse(long seed) throws IOException {
        Random random = new Random(seed);
        try (Kept kept = new Kept(folder)) {
            Map<String, Integer> saved = new HashMap<>();
            for (int step = 0; step < 400; step++) {
                int number = random.nextInt(40);
                if (random.nextInt(4) == 0) {
                    kept.remove("report-" + number);
                } else {
                    kept.put("report-" + number, step);
                }
                switch (random.nextInt(12)) {
                    case 0, 1, 2 -> saved = saved(kept);
                    case 3 -> saved = commitBegun(kept);
                    case 4 -> {
                        assertThat(afterAKill(kept.beforeTheCommit)).isEqualTo(saved);
                        assertThat(afterAKill(kept.storeNow())).isEqualTo(saved);
                    }
                    default -> {
                        // why: more changes in one group
                    }
                }
            }
        }
    }

    private static Map<String, Integer> saved(Kept kept) {
        kept.journal.save();
        return kept.versions();
    }

    private static Map<String, Integer> commitBegun(Kept kept) throws IOException {
        Map<String, Integer> saved = saved(kept);
        kept.beforeTheCommit = kept.storeNow();
        kept.journal.beginCommit();
        return saved;
    }

    @Test
    void whatCameBeforeACommitIsNotMadeAgainAfterIt() throws IOException {
        try (Kept kept = new Kept(folder)) {
            kept.put("report-1", 1);
            saved(kept);
            List<byte[]> before = kept.journalNow();
            kept.put("report-1", 2);
            kept.put("report-2", 1);
            kept.journal.commit();
            kept.write(before);

            assertThat(afterAKill(kept.storeNow())).isEqualTo(kept.versions());
        }
    }

    @Test
    void theSameChangesMayBeMadeAgainOnceMore() throws IOException {
        try (Kept kept = new Kept(folder)) {
            kept.put("report-1", 1);
            commitBegun(kept);
            kept.remove("report-1");
            kept.put("report-2", 1);
            Map<String, Integer> saved = saved(kept);

            Path copy = copy(kept.beforeTheCommit);
            assertThat(replayed(copy)).isEqualTo(saved);
            assertThat(replayed(copy)).isEqualTo(saved);
        }
    }

    @Test
    void aGroupThatWasCutShortCountsForNothing() throws IOException {
        List<Map<String, Integer>> saved = new ArrayList<>();
        try (Kept kept = new Kept(folder)) {
            saved.add(kept.versions());
            for (int number = 0; number < 5; number++) {
                kept.put("report-" + number, number);
                kept.put("report-0", number);
                saved.add(saved(kept));
            }
            byte[] whole = kept.journalNow().stream().filter(bytes -> bytes.length > 0).findFirst().orElseThrow();
            for (int length = 0; length <= whole.length; length += 7) {
                kept.write(List.of(Arrays.copyOf(whole, length), Arrays.copyOf(whole, length)));
                assertThat(saved).as("of %d bytes", length).contains(afterAKill(kept.storeNow()));
            }
            whole[whole.length - 3] ^= 1;
            kept.write(List.of(whole, whole));
            assertThat(afterAKill(kept.storeNow())).isEqualTo(saved.get(4));
        }
    }

    @Test
    void whatWasNotedForAMapThatWasDroppedSinceHasNothingToAdd() throws IOException {
        try (Kept kept = new Kept(folder)) {
            kept.put("report-1", 1);
            saved(kept);
            List<byte[]> before = kept.journalNow();
            kept.store.removeMap(kept.documents);
            kept.store.removeMap(kept.index);
            kept.journal.commit();
            kept.write(before);

            assertThat(afterAKill(kept.storeNow())).isEmpty();
        }
    }

    @Test
    void changesOfANewMapAreCommitted() throws IOException {
        try (Kept kept = new Kept(folder)) {
            MVMap<Object, Document> others = new Maps(kept.store, Optional.of(kept.journal)).documents("intake.others");
            others.put("other-1", new Document("version", 1));
            kept.journal.save();

            assertThat(kept.journalNow()).containsOnly(new byte[0]);
            try (MVStore store = open(copy(kept.storeNow()))) {
                assertThat(versions(new Maps(store, Optional.empty()).documents("intake.others")))
                        .containsOnlyKeys("other-1");
            }
        }
    }

    @Test
    void aMapThatIsEmptiedIsCommitted() throws IOException {
        try (Kept kept = new Kept(folder)) {
            kept.put("report-1", 1);
            saved(kept);
            kept.documents.clear();
            kept.index.clear();
            kept.journal.save();

            assertThat(afterAKill(kept.storeNow())).isEmpty();
        }
    }

    @Test
    void beginsACommitWhenMuchHasBeenSaved() throws IOException {
        try (Kept kept = new Kept(folder)) {
            Document large = new Document("text", "x".repeat(1_000_000));
            int version = kept.store.getStoreVersion();
            for (int number = 0; number < 5; number++) {
                kept.documents.put("report-" + number, large);
                kept.journal.save();
            }
            assertThat(kept.store.getStoreVersion()).isGreaterThan(version);
        }
    }

    /** The versions by id that a start in a folder with these files would find, as the documents and as the index tell. */
    private Map<String, Integer> afterAKill(byte[] store) throws IOException {
        return replayed(copy(store));
    }

    private Path copy(byte[] store) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.write(copy.resolve("store"), store);
        for (String name : JOURNAL) {
            Files.copy(folder.resolve(name), copy.resolve(name));
        }
        return copy;
    }

    private static Map<String, Integer> replayed(Path folder) throws IOException {
        try (MVStore store = open(folder)) {
            Maps maps = new Maps(store, Optional.empty());
            Journal.replay(folder, maps);
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

        private byte[] beforeTheCommit;

        Kept(Path folder) throws IOException {
            this.folder = folder;
            store = open(folder);
            journal = Journal.begin(folder, store);
            Maps maps = new Maps(store, Optional.of(journal));
            documents = maps.documents(COLLECTION);
            index = maps.index(COLLECTION, "id");
            journal.save();
            beforeTheCommit = storeNow();
        }

        /** The store's file when it has written what it is to write. */
        byte[] storeNow() throws IOException {
            store.executeFilestoreOperation(() -> {
            });
            return Files.readAllBytes(folder.resolve("store"));
        }

        List<byte[]> journalNow() throws IOException {
            return List.of(Files.readAllBytes(folder.resolve(JOURNAL.get(0))),
                    Files.readAllBytes(folder.resolve(JOURNAL.get(1))));
        }

        void write(List<byte[]> parts) throws IOException {
            Files.write(folder.resolve(JOURNAL.get(0)), parts.get(0));
            Files.write(folder.resolve(JOURNAL.get(1)), parts.get(1));
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

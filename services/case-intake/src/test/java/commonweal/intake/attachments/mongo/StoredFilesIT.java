package commonweal.intake.attachments.mongo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.RunningIntake;
import commonweal.messaging.AggregateStores;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store has to do with files; run on the server that MONGODB_URI names when it is set. */
@RunningIntake
class StoredFilesIT {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Id REPORT = new Id("rep-1");

    @Autowired
    private AggregateStores stores;

    private StoredFiles files;
    private Id file;

    @BeforeEach
    void newFile() {
        files = new StoredFiles(stores.database());
        file = Ids.drawn("att");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, StoredFiles.CHUNK - 1, StoredFiles.CHUNK, StoredFiles.CHUNK + 1, 5 * StoredFiles.CHUNK})
    void givesBackEveryByte(int size) {
        byte[] bytes = bytes(size);

        files.store(file, REPORT, "a.bin", bytes, NOW);

        assertThat(files.bytes(file)).hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    @Test
    void completesWhatACrashLeft() {
        byte[] bytes = bytes(3 * StoredFiles.CHUNK);
        files.store(file, REPORT, "a.bin", bytes, NOW);
        stores.database().getCollection("attachments.chunks").deleteOne(new Document("_id", file.value() + "/1"));
        assertThat(files.bytes(file)).isEmpty();

        files.store(file, REPORT, "a.bin", bytes, NOW);

        assertThat(files.bytes(file)).hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    @Test
    void leavesNothingOfAFileThatWasRemoved() {
        files.store(file, REPORT, "a.bin", bytes(3 * StoredFiles.CHUNK), NOW);

        files.remove(List.of(file));
        files.remove(List.of(file));

        assertThat(files.bytes(file)).isEmpty();
        assertThat(stores.database().getCollection("attachments.chunks")
                .countDocuments(Filters.eq("files_id", file.value()))).isZero();
    }

    @Test
    void findsWhatNoReportKnowsOf() {
        files.store(file, REPORT, "a.bin", bytes(10), NOW);
        Id settled = Ids.drawn("att");
        files.store(settled, REPORT, "b.bin", bytes(10), NOW);
        files.settle(settled);

        assertThat(pending(NOW.plusSeconds(599))).doesNotContain(file, settled);
        assertThat(pending(NOW.plusSeconds(600))).contains(file).doesNotContain(settled);
    }

    @Test
    void canBeReadByAnyToolThatKnowsGridFs() throws IOException {
        byte[] bytes = bytes(2 * StoredFiles.CHUNK + 5);
        files.store(file, REPORT, "a.bin", bytes, NOW);

        var bucket = GridFSBuckets.create(stores.database(), "attachments");
        try (var download = bucket.openDownloadStream(new BsonString(file.value()))) {
            assertThat(download.readAllBytes()).isEqualTo(bytes);
        }
    }

    private List<Id> pending(Instant now) {
        return files.pendingFor(Duration.ofMinutes(10), now).stream().map(StoredFiles.Pending::file).toList();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}

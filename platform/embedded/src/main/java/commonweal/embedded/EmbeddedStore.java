package commonweal.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;

/**
 * A document store in this process that speaks MongoDB's wire protocol, reachable on the loopback address only.
 *
 * <p>A durable store answers a write only when the operating system has it: what was acknowledged survives a
 * {@code kill -9} and a start in the same folder. A power cut is not covered. There are no transactions, no sessions
 * and no change streams: see the README for what queries may rely on.
 */
public final class EmbeddedStore implements AutoCloseable {

    private static final String FILE = "store.mv.db";
    // why: a writer blocks its event loop until the commit, so the number of loops is how many writers can share one
    private static final int EVENT_LOOPS = 32;
    // why: the documents of a list lie all over the file, and what is not kept is decoded anew
    private static final int CACHE_MEGABYTES = Math.clamp(Runtime.getRuntime().maxMemory() / 6 / 1024 / 1024, 16, 128);

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a store whose data lie in one file of the folder, which is compacted first.
     *
     * @param folder where the file lies; made when absent
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart when the port is taken, the folder is not writable or another store runs in it
     */
    public static EmbeddedStore durable(Path folder, int port) {
        Places.writableFolder("The document store", folder);
        int listening = Places.freePort("Document store", port);
        return listen(open(folder), listening);
    }

    /**
     * Starts a store that forgets everything when it is closed.
     *
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart when the port is taken
     */
    public static EmbeddedStore inMemory(int port) {
        return listen(new TypedBackend(new Maps(MVStore.open(null), Optional.empty())),
                Places.freePort("Document store", port));
    }

    /** The connection string, without a database: {@code mongodb://127.0.0.1:27017}. */
    public String uri() {
        return "mongodb://%s:%d".formatted(Places.loopback().getHostAddress(), port);
    }

    /** Ends all connections and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }

    private static EmbeddedStore listen(MongoBackend backend, int port) {
        var server = new MongoServer(backend.version(ServerVersion.MONGO_5_0));
        try {
            server.bind(new InetSocketAddress(Places.loopback(), port), 1, EVENT_LOOPS);
        } catch (RuntimeException e) {
            throw new CannotStart("The document store cannot listen on port %d: %s".formatted(port, e.getMessage()), e);
        }
        return new EmbeddedStore(server, port);
    }

    private static MongoBackend open(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                // why: first finishes what a kill during a compaction left
                MVStoreTool.compactCleanUp(file.toString());
                replay(folder, file);
                // why: the file only grows while it is open
                MVStoreTool.compact(file.toString(), false);
            }
            MVStore store = store(file);
            return new DurableBackend(store, Journal.begin(folder, store));
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new CannotStart("Another document store is running in the folder %s (expected: one at a time)."
                        .formatted(folder), e);
            }
            throw new CannotStart("The document store cannot open %s: %s"
                    .formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new CannotStart(
                    "The document store cannot open its journal in %s: %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    /** Brings in what a store that was killed had not committed yet. */
    private static void replay(Path folder, Path file) throws IOException {
        if (Journal.isIn(folder)) {
            // why: who has not got the store must not touch the journal, for another may be writing it
            try (MVStore store = store(file)) {
                Journal.replay(folder, new Maps(store, Optional.empty()));
            }
        }
    }

    // why: H2 must not commit by itself, neither by time nor by size nor to tidy up, for that could be in the middle of a write
    private static MVStore store(Path file) {
        return new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MEGABYTES).autoCommitDisabled()
                .autoCommitBufferSize(0).autoCompactFillRate(0).open();
    }
}

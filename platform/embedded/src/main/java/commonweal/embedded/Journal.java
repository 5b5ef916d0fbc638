package commonweal.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What has been changed since the store's last commit, in two files beside it.
 *
 * <p>A commit writes every page that holds a change, with all its neighbours; a group of changes written here is as safe
 * from a kill and costs an append. A change is the key and the value it has now. The store's version counts the commits
 * and stands in each: what comes after an even one lies in the first file, what comes after an odd one in the second. So
 * changes go on into the other file while the store writes a commit, and whoever reads finds from the store's version
 * what it lacks: what came after the commit that it has, and after the one that it was about to have.
 */
final class Journal implements AutoCloseable {

    private static final byte HAS_VALUE = 1;
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final List<JournalFile> files;
    private final MVStore store;
    private final WriteBuffer group = new WriteBuffer();
    private long begun = System.nanoTime();
    private volatile boolean outgrown;

    private Journal(List<JournalFile> files, MVStore store) {
        this.files = files;
        this.store = store;
        forget();
    }

    /**
     * An empty one; what stands in the folder's files is gone.
     *
     * @param store of which every commit is to come from here
     */
    static Journal begin(Path folder, MVStore store) throws IOException {
        // why: gives the store threads that write while changes go on; by itself it would commit after weeks of rest
        store.setAutoCommitDelay(Integer.MAX_VALUE);
        return new Journal(List.of(JournalFile.begin(file(folder, 0)), JournalFile.begin(file(folder, 1))), store);
    }

    private static Path file(Path folder, int version) {
        return folder.resolve("store.journal." + version % 2);
    }

    /** Notes what stands under a key now. */
    synchronized <K, V> void note(MVMap<K, V> map, K key, @Nullable V value) {
        int start = group.position();
        group.putInt(map.getId()).putInt(0);
        map.getKeyType().write(group, key);
        if (value != null) {
            map.getValueType().write(group.put(HAS_VALUE), value);
        }
        group.putInt(start + Integer.BYTES, group.position() - start - 2 * Integer.BYTES);
    }

    /** Maps have come or gone, which is not noted: only a commit tells it. */
    void outgrow() {
        outgrown = true;
    }

    /**
     * Makes what was noted safe from a kill, and lets the store begin a commit when it is time for one. After a failure it
     * is still noted, and will be made safe with the next. No change may come meanwhile.
     */
    synchronized void save() {
        if (outgrown) {
            commitOutgrown();
            return;
        }
        write();
        if (file().size() > LARGEST || System.nanoTime() - begun > LONGEST.toNanos()) {
            beginCommit();
        }
    }

    private void commitOutgrown() {
        // why: before the commit, so that what outgrows it from now on is for the next
        outgrown = false;
        try {
            commit();
        } catch (RuntimeException e) {
            outgrown = true;
            throw e;
        }
    }

    private void write() {
        if (group.position() > JournalFile.HEADER) {
            file().append(store.getStoreVersion(), group.getBuffer().duplicate().flip());
            forget();
        }
    }

    private JournalFile file() {
        return files.get(store.getStoreVersion() % 2);
    }

    private void forget() {
        group.clear();
        group.put(new byte[JournalFile.HEADER]);
    }

    /** Has all that was noted in the store's own file when it returns. No change may come meanwhile. */
    synchronized void commit() {
        beginCommit();
        awaitCommit();
        forget();
        files.forEach(JournalFile::clear);
    }

    /** When this returns the store knows all pages that it is to write, and writes them while changes go on. */
    synchronized void beginCommit() {
        // why: the other file may be begun anew only when the store has what is in it
        awaitCommit();
        int next = store.getStoreVersion() + 1;
        files.get(next % 2).clear();
        store.setStoreVersion(next);
        store.commit();
        begun = System.nanoTime();
    }

    private void awaitCommit() {
        store.executeFilestoreOperation(() -> {
            // why: it waits for what the store's own threads write
        });
    }

    /** Whether there is anything in the folder that its store could lack. */
    static boolean isIn(Path folder) throws IOException {
        for (int version = 0; version < 2; version++) {
            Path file = file(folder, version);
            if (Files.exists(file) && Files.size(file) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Makes the changes again that the store has not committed, up to the last whole group, and has them committed. */
    static void replay(Path folder, Maps maps) throws IOException {
        int committed = maps.store().getStoreVersion();
        int begun = committed + 1;
        for (int version = committed; version <= begun; version++) {
            JournalFile.read(file(folder, version), version, changes -> makeAgain(changes, maps));
        }
        maps.store().setStoreVersion(begun + 1);
        maps.store().commit();
    }

    private static void makeAgain(ByteBuffer changes, Maps maps) {
        while (changes.hasRemaining()) {
            MVMap<?, ?> map = maps.withId(changes.getInt());
            ByteBuffer change = changes.slice(changes.position() + Integer.BYTES, changes.getInt());
            changes.position(changes.position() + change.limit());
            makeAgain(change, map);
        }
    }

    private static <K, V> void makeAgain(ByteBuffer change, MVMap<K, V> map) {
        K key = map.getKeyType().read(change);
        if (change.hasRemaining()) {
            change.position(change.position() + 1);
            map.put(key, map.getValueType().read(change));
        } else {
            map.remove(key);
        }
    }

    @Override
    public void close() {
        files.forEach(JournalFile::close);
    }
}

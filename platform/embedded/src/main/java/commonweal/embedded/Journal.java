package commonweal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.zip.CRC32C;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What has been changed since the store's last commit, in a file beside it.
 *
 * <p>A commit writes every page that holds a change, with all its neighbours; a group of changes written here is as
 * safe from a kill and costs an append. The file holds groups, each with its length and checksum; of a group that a
 * kill cut short nothing counts, for nobody was told that it was written. A change is the key and the value it has now.
 * A commit says in the store's version which journal comes after it: one from before it has nothing to add.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER = 2 * Integer.BYTES + Long.BYTES;
    private static final byte HAS_VALUE = 1;
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final FileChannel file;
    private final MVStore store;
    private final WriteBuffer group = new WriteBuffer();
    private long end;
    private long begun = System.nanoTime();
    private volatile boolean outgrown;

    private Journal(FileChannel file, MVStore store) {
        this.file = file;
        this.store = store;
        forget();
    }

    /** An empty one of this store; what stands in the file is gone. */
    static Journal begin(Path path, MVStore store) throws IOException {
        return new Journal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE), store);
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

    /** Whether what was noted is to be saved by a commit now; what outgrows it from now on is for the next. */
    boolean givesWay() {
        boolean due = outgrown || end > LARGEST || System.nanoTime() - begun > LONGEST.toNanos();
        outgrown = false;
        return due;
    }

    /** Writes what was noted as one group. After a failure it is still noted, and will be in the next. */
    synchronized void write() {
        if (group.position() > HEADER) {
            ByteBuffer bytes = group.getBuffer().duplicate().flip();
            bytes.putInt(store.getStoreVersion()).putInt(bytes.limit() - HEADER)
                    .putLong(checksum(bytes.slice(HEADER, bytes.limit() - HEADER))).rewind();
            int length = bytes.remaining();
            try {
                // why: not where the last one stopped, for that may have been cut short by a full disk
                for (long at = end; bytes.hasRemaining();) {
                    at += file.write(bytes, at);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            end += length;
            forget();
        }
    }

    /** Has all that was noted or written committed, and begins anew. No change may come meanwhile. */
    synchronized void commit() {
        store.setStoreVersion(store.getStoreVersion() + 1);
        store.commit();
        try {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forget();
        end = 0;
        begun = System.nanoTime();
    }

    private void forget() {
        group.clear();
        group.put(new byte[HEADER]);
    }

    /** Makes the changes of a file again that the store has not committed, up to the last whole group. */
    static void replay(Path path, Maps maps) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        while (bytes.remaining() > HEADER) {
            boolean committed = bytes.getInt() != maps.store().getStoreVersion();
            int length = bytes.getInt();
            long checksum = bytes.getLong();
            if (committed || length <= 0 || length > bytes.remaining()
                    || checksum(bytes.slice(bytes.position(), length)) != checksum) {
                return;
            }
            for (int end = bytes.position() + length; bytes.position() < end;) {
                MVMap<?, ?> map = maps.withId(bytes.getInt());
                ByteBuffer change = bytes.slice(bytes.position() + Integer.BYTES, bytes.getInt());
                bytes.position(bytes.position() + change.limit());
                change(map, change);
            }
        }
    }

    private static <K, V> void change(MVMap<K, V> map, ByteBuffer change) {
        K key = map.getKeyType().read(change);
        if (change.hasRemaining()) {
            change.position(change.position() + 1);
            map.put(key, map.getValueType().read(change));
        } else {
            map.remove(key);
        }
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package commonweal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32C;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What has been changed since the store's last commit, in a file beside it.
 *
 * <p>A commit writes every page that holds a change, with all its neighbours; a group of changes written here is as
 * safe from a kill and costs an append. The file holds groups, each with its length and checksum; of a group that a
 * kill cut short nothing counts, for nobody was told that it was written. A change is the key and the value it has now,
 * so reading a file twice, or after a commit that has some of it already, comes to the same.
 */
final class Journal implements AutoCloseable {

    private static final int HEADER = Integer.BYTES + Long.BYTES;
    private static final byte HAS_VALUE = 1;
    private static final long LARGEST = 4L * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final FileChannel file;
    private final WriteBuffer group = new WriteBuffer();
    private long end;
    private long begun = System.nanoTime();
    private volatile boolean outgrown;

    private Journal(FileChannel file) {
        this.file = file;
        forget();
    }

    /** An empty one; what stands in the file is gone. */
    static Journal begin(Path path) throws IOException {
        return new Journal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE));
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
            bytes.putInt(bytes.limit() - HEADER).putLong(checksum(bytes.slice(HEADER, bytes.limit() - HEADER)))
                    .rewind();
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

    /** Begins anew: all that was noted or written is in a commit. */
    synchronized void restart() {
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

    /** Makes the changes of a file again, up to the last whole group. */
    static void replay(Path path, Maps maps) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        while (bytes.remaining() > HEADER) {
            int length = bytes.getInt();
            long checksum = bytes.getLong();
            if (length <= 0 || length > bytes.remaining()) {
                return;
            }
            ByteBuffer group = bytes.slice(bytes.position(), length);
            if (checksum(group.duplicate()) != checksum) {
                return;
            }
            while (group.hasRemaining()) {
                Optional<MVMap<?, ?>> map = maps.withId(group.getInt());
                ByteBuffer change = group.slice(group.position() + Integer.BYTES, group.getInt());
                group.position(group.position() + change.limit());
                // why: one that is gone was dropped by a commit after this change
                map.ifPresent(found -> change(found, change));
            }
            bytes.position(bytes.position() + length);
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

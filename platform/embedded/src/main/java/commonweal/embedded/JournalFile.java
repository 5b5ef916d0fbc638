package commonweal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One of the two files of a {@link Journal}: groups of changes, each with the store's version that it comes after, its
 * length and its checksum. Of a group that a kill cut short nothing counts, for nobody was told that it was written.
 */
final class JournalFile implements AutoCloseable {

    /** How much room a group leaves at its beginning. */
    static final int HEADER = 2 * Integer.BYTES + Long.BYTES;

    private final FileChannel file;
    private long end;

    private JournalFile(FileChannel file) {
        this.file = file;
    }

    /** An empty one; what stands in the file is gone. */
    static JournalFile begin(Path path) throws IOException {
        return new JournalFile(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE));
    }

    long size() {
        return end;
    }

    /**
     * Writes a group after those that are there.
     *
     * @param group from its beginning, with room for its header
     */
    void append(int version, ByteBuffer group) {
        group.putInt(version).putInt(group.limit() - HEADER).putLong(checksum(group.slice(HEADER, group.limit()
                - HEADER))).rewind();
        int length = group.remaining();
        try {
            // why: not where the last one stopped, for that may have been cut short by a full disk
            for (long at = end; group.hasRemaining();) {
                at += file.write(group, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end += length;
    }

    void clear() {
        try {
            file.truncate(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end = 0;
    }

    /** Shows the changes of each whole group of a file that comes after this version of the store, in order. */
    static void read(Path path, int version, Consumer<ByteBuffer> changes) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
        while (bytes.remaining() > HEADER) {
            boolean another = bytes.getInt() != version;
            int length = bytes.getInt();
            long checksum = bytes.getLong();
            if (another || length <= 0 || length > bytes.remaining()
                    || checksum(bytes.slice(bytes.position(), length)) != checksum) {
                return;
            }
            changes.accept(bytes.slice(bytes.position(), length));
            bytes.position(bytes.position() + length);
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

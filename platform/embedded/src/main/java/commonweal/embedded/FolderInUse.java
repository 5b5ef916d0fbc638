package commonweal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock on a folder that the operating system lets go of when the process ends, however it ends.
 *
 * <p>Kafka has one too, but takes it only when its controller already writes.
 */
final class FolderInUse implements AutoCloseable {

    private final FileChannel lock;

    private FolderInUse(FileChannel lock) {
        this.lock = lock;
    }

    static FolderInUse by(String what, Path folder) {
        try {
            var channel = FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart(
                        "Another %s is running in the folder %s (expected: one at a time).".formatted(what, folder));
            }
            return new FolderInUse(channel);
        } catch (IOException e) {
            throw new CannotStart("The %s cannot lock the folder %s: %s".formatted(what, folder, e.getMessage()), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package commonweal.local.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

import commonweal.local.Failure;

/** Keeps a second installation out of the folder; the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock on(Path folder) {
        try {
            FileChannel file = FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw Failure.notDone(
                        "Another Commonweal runs in %s (expected: one at a time; --data=FOLDER and --port-offset=100 start a second one)"
                                .formatted(folder));
            }
            return new FolderLock(file);
        } catch (IOException e) {
            throw Failure.notDone("The folder %s cannot be locked: %s".formatted(folder, e.getMessage()));
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package commonweal.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many writers share one commit, and gives each its answer only after the commit that holds its write. A commit is
 * here whatever makes writes safe from a kill.
 *
 * <p>Writes run side by side; a commit waits for those under way and holds up new ones while it lasts. So a commit
 * holds whole writes only: a process killed at any moment leaves no index entry without its document. The longer a
 * commit takes, the more writers wait for the next one and share it.
 */
final class GroupCommit implements AutoCloseable {

    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final Semaphore due = new Semaphore(0);
    private final Runnable commit;
    private final Thread committer;
    private volatile CompletableFuture<Void> group = new CompletableFuture<>();
    private volatile boolean closed;

    GroupCommit(Runnable commit) {
        this.commit = commit;
        this.committer = Thread.ofPlatform().daemon().name("store-commit").start(this::commitWhatIsDue);
    }

    /** Runs one write and returns, or throws, what it did once that is on disk. */
    <T> T write(Supplier<T> write) {
        gate.readLock().lock();
        var mine = group;
        try {
            return write.get();
        } finally {
            gate.readLock().unlock();
            due.release();
            // why: also after a refusal, which may rest on a neighbour's write that is not on disk yet
            mine.join();
        }
    }

    private void commitWhatIsDue() {
        while (!closed) {
            due.acquireUninterruptibly();
            due.drainPermits();
            commitGroup();
        }
        commitGroup();
    }

    private void commitGroup() {
        gate.writeLock().lock();
        var committed = group;
        try {
            group = new CompletableFuture<>();
            commit.run();
            committed.complete(null);
        } catch (RuntimeException | Error e) {
            committed.completeExceptionally(e);
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Commits what is left and ends; no write may follow. */
    @Override
    public void close() {
        closed = true;
        due.release();
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

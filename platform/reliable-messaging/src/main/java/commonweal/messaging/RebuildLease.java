package commonweal.messaging;

import java.time.InstantSource;
import java.util.List;

import com.mongodb.MongoException;

/** The right to go on with a rebuild: kept by a regular beat, lost to whoever finds it silent. */
final class RebuildLease implements AutoCloseable {

    private final ProjectionStates states;
    private final InstantSource clock;
    private final Thread beating;
    private ProjectionState state;
    private boolean lost;
    private long done;
    private long total;

    RebuildLease(ProjectionState state, ProjectionStates states, InstantSource clock) {
        this.state = state;
        this.states = states;
        this.clock = clock;
        this.beating = Thread.ofVirtual().unstarted(this::beat);
    }

    void open() {
        beating.start();
    }

    synchronized void progress(long done, long total) {
        this.done = done;
        this.total = total;
        if (lost) {
            throw new RebuildFailed("another instance has taken over");
        }
    }

    synchronized void swapping() {
        move(state.progressing(done, total, clock.instant()));
        move(state.swapping(clock.instant()));
    }

    synchronized void swapped(List<String> differences) {
        move(state.progressing(done, total, clock.instant()));
        move(state.swapped(differences, clock.instant()));
    }

    synchronized void failed(String message) {
        move(state.failed(message, clock.instant()));
    }

    private void move(ProjectionState next) {
        if (lost || !states.replace(state, next)) {
            lost = true;
            throw new RebuildFailed("another instance has taken over");
        }
        state = next;
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(ProjectionState.SILENCE.toMillis() / 10);
                beatOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RebuildFailed e) {
            // why: the rebuild itself finds out at its next step
        }
    }

    private synchronized void beatOnce() {
        try {
            move(state.progressing(done, total, clock.instant()));
        } catch (MongoException e) {
            // why: an absent store is no reason to give up, the next beat may reach it
        }
    }

    @Override
    public void close() {
        beating.interrupt();
    }
}

package commonweal.intake.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import commonweal.messaging.Aggregates;
import commonweal.messaging.Change;
import commonweal.messaging.OutboxFull;
import commonweal.messaging.StaleAggregate;
import commonweal.messaging.Versioned;

/**
 * Works through what is due. Several instances may sweep at the same time: each change is one write on the version that was
 * read, so whoever comes second leaves it to the next sweep, which finds it done.
 */
public final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int AT_ONCE = 500;

    private Sweep() {}

    /**
     * Portion by portion, as long as there is more and some of it gets done.
     *
     * @param due no more than so many that are due now
     * @param done does one, and says whether it was done
     */
    public static <T> void through(IntFunction<List<T>> due, Predicate<T> done) {
        List<T> portion;
        long finished;
        do {
            portion = due.apply(AT_ONCE);
            finished = portion.stream().filter(done).count();
        } while (portion.size() == AT_ONCE && finished > 0);
    }

    /**
     * Saves a change, unless somebody else changed the aggregate meanwhile.
     *
     * @param what was done, for the log
     */
    public static <S> Optional<Versioned<S>> save(Aggregates<S> aggregates, Versioned<S> before, Change<S> change,
            Instant now, String what) {
        try {
            Versioned<S> after = aggregates.save(before, change, now);
            LOG.info("{}: aggregate={}", what, before.id());
            return Optional.of(after);
        } catch (StaleAggregate | OutboxFull e) {
            LOG.info("Left to the next sweep: aggregate={} reason={}", before.id(), e.toString());
            return Optional.empty();
        }
    }
}

package commonweal.messaging;

import java.util.Comparator;
import java.util.List;

/** What an operator can look at and do; a service's API exposes it to the role {@code operator} alone. */
public final class Operations {

    private final Quarantine quarantine;
    private final Replayer replayer;
    private final DeadLetterReader deadLetters;
    private final Projections projections;
    private final Rebuilder rebuilder;

    Operations(Quarantine quarantine, Replayer replayer, DeadLetterReader deadLetters, Projections projections,
            Rebuilder rebuilder) {
        this.quarantine = quarantine;
        this.replayer = replayer;
        this.deadLetters = deadLetters;
        this.projections = projections;
        this.rebuilder = rebuilder;
    }

    /** The keys in quarantine, oldest first. */
    public List<QuarantinedKey> quarantined() {
        return quarantine.all().stream().map(QuarantinedKey::of)
                .sorted(Comparator.comparing(QuarantinedKey::since)).toList();
    }

    /**
     * Handles a key's events again, in their order, until all are done or one fails. Safe while the consumer runs, and when
     * done twice at once.
     *
     * @throws NotKnown when the key is not in quarantine
     */
    public Replay replay(String id) {
        return replayer.replay(id);
    }

    /**
     * Replays every key, oldest first, for example after a release that mends the cause or reads what is newer. A key that
     * fails again, or was replayed by somebody else meanwhile, does not keep the others from theirs.
     *
     * @return the sums over all keys, with the reason of the first one that failed
     */
    public Replay replayAll() {
        Replay sum = new Replay(0, 0, null);
        for (QuarantinedKey key : quarantined()) {
            try {
                sum = sum.and(replay(key.id()));
            } catch (NotKnown e) {
                // why: somebody else has replayed it since the list was made
            }
        }
        return sum;
    }

    /**
     * What this service set aside because it was no event of ours. Reads the broker: for a page, not for a metric.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when the broker does not answer
     */
    public DeadLetterSummary deadLetters() {
        return deadLetters.summary();
    }

    /**
     * Starts to build the next generation of a projection, in the background on this instance.
     *
     * @throws NotKnown when there is no such projection
     * @throws RebuildUnderWay when it is being rebuilt already, here or on another instance
     */
    public RebuildProgress rebuild(String projection) {
        return rebuilder.start(projection);
    }

    /** How the last rebuild of each projection stands. */
    public List<RebuildProgress> rebuilds() {
        return projections.states().values().stream().map(RebuildProgress::of)
                .sorted(Comparator.comparing(RebuildProgress::projection)).toList();
    }
}

package commonweal.messaging;

import java.util.Comparator;
import java.util.List;

/** What an operator can look at and do; a service's API exposes it to the role {@code operator} alone. */
public final class Operations {

    private final Quarantine quarantine;
    private final Replayer replayer;
    private final Projections projections;
    private final Rebuilder rebuilder;

    Operations(Quarantine quarantine, Replayer replayer, Projections projections, Rebuilder rebuilder) {
        this.quarantine = quarantine;
        this.replayer = replayer;
        this.projections = projections;
        this.rebuilder = rebuilder;
    }

    /** The keys in quarantine, oldest first. */
    public List<QuarantinedKey> quarantined() {
        return quarantine.all().stream()
                .map(document -> new QuarantinedKey(document.getString("_id"), document.getInteger("count"),
                        document.getDate("since").toInstant(), document.getString("reason")))
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

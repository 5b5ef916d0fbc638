package commonweal.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import org.bson.Document;

/**
 * Which generation of a projection is current, and how far a rebuild has come.
 *
 * @param building the number of the generation that was or is being built
 * @param started when the last rebuild was started, the epoch when there was none
 * @param beat when the rebuild last showed that it is alive
 * @param done records read so far
 * @param total records to read, as of now
 * @param message why it failed
 */
record ProjectionState(String name, long version, int current, int building, Phase phase, Instant started, Instant beat,
        long done, long total, String message, List<String> differences) {

    /** A rebuild that has not been heard of for so long is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    enum Phase {
        LIVE, BUILDING, SWAPPING, FAILED
    }

    static ProjectionState first(String name) {
        return new ProjectionState(name, 1, 1, 1, Phase.LIVE, Instant.EPOCH, Instant.EPOCH, 0, 0, "", List.of());
    }

    static ProjectionState from(Document document) {
        return new ProjectionState(document.getString("_id"), document.getLong("version"),
                document.getInteger("current"),
                document.getInteger("building"), Phase.valueOf(document.getString("phase").toUpperCase(Locale.ROOT)),
                document.get("started", new Date(0)).toInstant(), document.getDate("beat").toInstant(),
                document.getLong("done"), document.getLong("total"),
                document.getString("message"), document.getList("differences", String.class));
    }

    Document toDocument() {
        return new Document("_id", name).append("version", version).append("current", current)
                .append("building", building)
                .append("phase", phase.name().toLowerCase(Locale.ROOT)).append("started", Date.from(started))
                .append("beat", Date.from(beat))
                .append("done", done)
                .append("total", total).append("message", message).append("differences", differences);
    }

    boolean isUnderWay(Instant now) {
        return (phase == Phase.BUILDING || phase == Phase.SWAPPING) && !isSilent(now);
    }

    boolean isSilent(Instant now) {
        return beat.plus(SILENCE).isBefore(now);
    }

    ProjectionState starting(Instant now) {
        return new ProjectionState(name, version + 1, current, Math.max(current, building) + 1, Phase.BUILDING, now,
                now, 0,
                0, "",
                List.of());
    }

    ProjectionState progressing(long done, long total, Instant now) {
        return new ProjectionState(name, version + 1, current, building, phase, started, now, done, total, message,
                differences);
    }

    ProjectionState swapping(Instant now) {
        return new ProjectionState(name, version + 1, current, building, Phase.SWAPPING, started, now, done, total, "",
                differences);
    }

    ProjectionState swapped(List<String> differences, Instant now) {
        return new ProjectionState(name, version + 1, building, building, Phase.LIVE, started, now, done, total, "",
                differences);
    }

    ProjectionState failed(String message, Instant now) {
        return new ProjectionState(name, version + 1, current, building, Phase.FAILED, started, now, done, total,
                message,
                differences);
    }
}

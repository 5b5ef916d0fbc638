package commonweal.metrics.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;

import commonweal.events.Id;
import commonweal.metrics.periods.London;

/**
 * One thing that happened, as a measure sees it. Entries sort by when they happened, and then the same way everywhere.
 *
 * @param subject the aggregate that told of it
 * @param sequence its place among that aggregate's events
 * @param event the type on the wire, such as {@code referral-accepted}
 * @param occurredAt when it happened
 * @param knownAt when it was recorded
 * @param details the event's fields as text; a field without a value is absent
 */
public record Entry(Id subject, long sequence, String event, Instant occurredAt, Instant knownAt,
        Map<String, String> details) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::occurredAt)
            .thenComparing(Entry::knownAt).thenComparing(Entry::subject).thenComparingLong(Entry::sequence);

    public Entry {
        // why: the store keeps milliseconds; an entry must not change by being read back
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        knownAt = knownAt.truncatedTo(ChronoUnit.MILLIS);
        details = Map.copyOf(details);
    }

    public LocalDate day() {
        return London.day(occurredAt);
    }

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }
}

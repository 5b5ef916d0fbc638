package commonweal.metrics.buckets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Carries marked buckets into their months, in the way of {@link FillBuckets}. */
public final class SumMonths {

    static final int MOST = 500;

    private final Sheets<Bucket> buckets;
    private final Sheets<Month> months;
    private final InstantSource clock;

    SumMonths(Sheets<Bucket> buckets, Sheets<Month> months, InstantSource clock) {
        this.buckets = buckets;
        this.months = months;
        this.clock = clock;
    }

    /** Returns the oldest mark that was found, nothing when no bucket is marked. */
    Optional<String> run() {
        List<Bucket> marked = buckets.marked(MOST);
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Bucket>> due = marked.stream()
                .collect(Collectors.groupingBy(Bucket::month, TreeMap::new, Collectors.toList()));
        Map<String, Month> before = months.byId(due.keySet());
        Instant now = clock.instant();
        List<Month> changed = due.entrySet().stream().map(entry -> before
                .getOrDefault(entry.getKey(), Month.empty(entry.getKey())).with(entry.getValue(), now)).toList();
        if (months.save(changed)) {
            buckets.unmark(marked);
        }
        return marked.stream().map(Bucket::mark).min(String::compareTo);
    }
}

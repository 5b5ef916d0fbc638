package commonweal.intake.repeats;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import commonweal.events.Id;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Repeat.Kind;

/**
 * When a report is a repeat. The reports before it count and those after it, so that whoever looks last sees all, in
 * whatever order they came.
 */
public final class RepeatRules {

    private RepeatRules() {}

    /**
     * One repeat of a kind at most.
     *
     * @param sightings who left the same traces, by trait, with the time of each report; the report itself may be among them
     */
    public static List<Repeat> found(Id self, Instant at, Map<Trait, Map<Id, Instant>> sightings,
            RepeatPractice practice) {
        List<Repeat> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Map<Id, Instant> alike = new HashMap<>(Map.of(self, at));
            sightings.forEach((trait, reports) -> {
                if (trait.kind() == kind) {
                    alike.putAll(reports);
                }
            });
            first(kind, at, alike.values(), practice).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Repeat> first(Kind kind, Instant at, Collection<Instant> times, RepeatPractice practice) {
        for (RepeatPractice.Window window : practice.windows()) {
            if (window.kinds().contains(kind)) {
                int most = most(at, times, window.length());
                if (most >= window.count()) {
                    return Optional.of(new Repeat(kind, most, window.days()));
                }
            }
        }
        return Optional.empty();
    }

    /** The most reports in any stretch of this length that holds the given one; both ends count. */
    private static int most(Instant at, Collection<Instant> times, Duration length) {
        List<Instant> sorted = times.stream().filter(time -> Duration.between(time, at).abs().compareTo(length) <= 0)
                .sorted().toList();
        int most = 0;
        int end = 0;
        for (int start = 0; start < sorted.size() && !sorted.get(start).isAfter(at); start++) {
            Instant last = sorted.get(start).plus(length);
            while (end < sorted.size() && !sorted.get(end).isAfter(last)) {
                end++;
            }
            most = Math.max(most, end - start);
        }
        return most;
    }
}

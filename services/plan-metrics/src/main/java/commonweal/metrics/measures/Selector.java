package commonweal.metrics.measures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Picks one entry of a unit's history and says whether it is what is wanted: "the last behaviour review is one rated
 * improved".
 *
 * @param event the type of event
 * @param where which events of the type are looked at
 * @param is what the picked one has to be
 */
public record Selector(Pick pick, String event, SortedMap<String, Match> where, SortedMap<String, Match> is) {

    /** Which of several. */
    public enum Pick {
        FIRST, LAST, ANY
    }

    public Selector {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
        is = Collections.unmodifiableSortedMap(new TreeMap<>(is));
    }

    /** The entry picked, if it is what is wanted. */
    Optional<Entry> select(List<Entry> sorted) {
        List<Entry> candidates = candidates(sorted);
        return switch (pick) {
            case FIRST -> candidates.stream().findFirst().filter(entry -> satisfies(entry, is));
            case LAST -> candidates.reversed().stream().findFirst().filter(entry -> satisfies(entry, is));
            case ANY -> candidates.stream().filter(entry -> satisfies(entry, is)).findFirst();
        };
    }

    /** Every entry that could be picked, now or when others are known. */
    List<Entry> candidates(List<Entry> sorted) {
        return sorted.stream().filter(entry -> entry.event().equals(event) && satisfies(entry, where)).toList();
    }

    private static boolean satisfies(Entry entry, Map<String, Match> conditions) {
        return conditions.entrySet().stream()
                .allMatch(condition -> condition.getValue().accepts(entry.details().get(condition.getKey())));
    }
}

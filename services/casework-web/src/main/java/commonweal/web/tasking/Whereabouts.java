package commonweal.web.tasking;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.web.areas.Spots;
import commonweal.web.services.FieldWork.Resources;

/**
 * A place with something out today: a point on the map when it is on the partnership's list and somebody has said where
 * it lies, a ward when no more is known.
 *
 * @param ward the code of the ward to be coloured; null for a point
 * @param resources what is out there, in words
 */
public record Whereabouts(String name, @Nullable String ward, Spots.@Nullable Spot spot, List<String> resources) {

    /** In the order of their names. */
    static List<Whereabouts> of(Resources resources, Map<String, Spots.Spot> spots, Function<String, String> placeName,
            Function<String, String> wardName, Function<String, String> resourceName) {
        return resources.items().stream().filter(unit -> unit.isOut() && where(unit) != null)
                .collect(Collectors.groupingBy(unit -> Objects.requireNonNullElse(where(unit), ""), TreeMap::new,
                        Collectors.toList()))
                .values().stream()
                .map(there -> of(there.getFirst(), spots, placeName, wardName,
                        there.stream().map(unit -> resourceName.apply(unit.resourceId())).toList()))
                .toList();
    }

    private static Whereabouts of(Resources.Unit unit, Map<String, Spots.Spot> spots,
            Function<String, String> placeName, Function<String, String> wardName, List<String> there) {
        String place = unit.place();
        String ward = unit.ward();
        return place == null
                ? new Whereabouts(ward == null ? "" : wardName.apply(ward), ward, null, there)
                : new Whereabouts(placeName.apply(place), null, spots.get(place), there);
    }

    private static @Nullable String where(Resources.Unit unit) {
        return unit.place() == null ? unit.ward() : unit.place();
    }

    public String words() {
        return "%s: %s".formatted(name, String.join(", ", resources));
    }

    /** The same where there is little room: how many are out there. */
    public String fewWords() {
        return "%s: %d".formatted(name, resources.size());
    }
}

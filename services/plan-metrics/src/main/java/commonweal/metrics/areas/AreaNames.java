package commonweal.metrics.areas;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What areas are called, by their code. An area that no name is known of is called by its code. */
public record AreaNames(Map<String, String> byCode) {

    public static final AreaNames NONE = new AreaNames(Map.of());

    public AreaNames {
        byCode = Map.copyOf(byCode);
    }

    public String of(String code) {
        return byCode.getOrDefault(code, code);
    }

    /** Names for areas that stand beside each other: one whose name another of them has too bears its code as well. */
    public Map<String, String> among(Collection<String> codes) {
        Map<String, Long> bearers = codes.stream().distinct()
                .collect(Collectors.groupingBy(this::of, TreeMap::new, Collectors.counting()));
        return codes.stream().distinct().collect(Collectors.toMap(Function.identity(),
                code -> bearers.getOrDefault(of(code), 0L) > 1 ? "%s (%s)".formatted(of(code), code) : of(code)));
    }
}

package commonweal.intake.places;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The counts of wards and LSOAs as they may be shown: small ones are kept back, and those from which they could be worked
 * out, among all wards and among the LSOAs of each ward, whose sum the ward tells.
 */
public record AreaTable(List<Row> wards, List<Row> lsoas, Row elsewhere) {

    /** The name of what lies in no known area. */
    private static final String ELSEWHERE = "";

    /**
     * One area.
     *
     * @param reports absent when it is kept back; so are the cases
     */
    public record Row(@Nullable String code, @Nullable Long reports, @Nullable Long cases, long published) {}

    public static AreaTable of(List<AreaCount> counts, SmallNumbers small) {
        Map<String, AreaCount> wards = summed(counts, AreaCount::ward);
        Set<String> hiddenReports = small.keptBack(numbers(wards, AreaCount::reports));
        Set<String> hiddenCases = small.keptBack(numbers(wards, AreaCount::cases));
        List<Row> rows = rows(wards, hiddenReports, hiddenCases);
        Row nowhere = rows.stream().filter(row -> row.code() == null).findFirst()
                .orElse(new Row(null, 0L, 0L, 0));
        return new AreaTable(known(rows), lsoas(counts, small), nowhere);
    }

    private static List<Row> lsoas(List<AreaCount> counts, SmallNumbers small) {
        Set<String> hiddenReports = new TreeSet<>();
        Set<String> hiddenCases = new TreeSet<>();
        counts.stream().collect(Collectors.groupingBy(count -> name(count.ward()))).values().forEach(ofWard -> {
            Map<String, AreaCount> within = summed(ofWard, AreaCount::lsoa);
            hiddenReports.addAll(small.keptBack(numbers(within, AreaCount::reports)));
            hiddenCases.addAll(small.keptBack(numbers(within, AreaCount::cases)));
        });
        return known(rows(summed(counts, AreaCount::lsoa), hiddenReports, hiddenCases));
    }

    private static Map<String, AreaCount> summed(List<AreaCount> counts, Function<AreaCount, @Nullable String> area) {
        Map<String, AreaCount> summed = new TreeMap<>();
        counts.forEach(count -> summed.merge(name(area.apply(count)), count, AreaCount::plus));
        return summed;
    }

    private static Map<String, Long> numbers(Map<String, AreaCount> areas, ToLongFunction<AreaCount> number) {
        Map<String, Long> numbers = new TreeMap<>();
        areas.forEach((name, count) -> numbers.put(name, number.applyAsLong(count)));
        return numbers;
    }

    private static List<Row> rows(Map<String, AreaCount> areas, Set<String> hiddenReports, Set<String> hiddenCases) {
        return areas.entrySet().stream()
                .map(area -> new Row(area.getKey().equals(ELSEWHERE) ? null : area.getKey(),
                        hiddenReports.contains(area.getKey()) ? null : Long.valueOf(area.getValue().reports()),
                        hiddenCases.contains(area.getKey()) ? null : Long.valueOf(area.getValue().cases()),
                        area.getValue().published()))
                .toList();
    }

    private static List<Row> known(List<Row> rows) {
        return rows.stream().flatMap(row -> row.code() == null ? Stream.<Row>empty() : Stream.of(row))
                .sorted(Comparator.comparing(row -> name(row.code()))).toList();
    }

    private static String name(@Nullable String code) {
        return Objects.requireNonNullElse(code, ELSEWHERE);
    }
}

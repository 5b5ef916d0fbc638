package commonweal.intake.briefing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.PlacedReport;

/**
 * A place that many reports tell of, in words that point at no household.
 *
 * @param place a street, or an area when no street was told
 * @param category the heading that most of them have, if any has one
 * @param cases those that the reports are part of
 */
public record HotPlace(String place, @Nullable String ward, @Nullable Code category, int count, List<Id> cases) {

    private record Where(String place, @Nullable String ward) {}

    /** The busiest first. */
    public static List<HotPlace> among(List<PlacedReport> reports, int atLeast, int most) {
        Map<Where, List<PlacedReport>> byPlace = reports.stream()
                .collect(Collectors.groupingBy(report -> new Where(report.place(), report.ward()), LinkedHashMap::new,
                        Collectors.toList()));
        return byPlace.entrySet().stream().filter(entry -> entry.getValue().size() >= atLeast)
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(HotPlace::count).reversed().thenComparing(HotPlace::place)).limit(most)
                .toList();
    }

    private static HotPlace of(Where where, List<PlacedReport> reports) {
        Map<Code, Integer> headings = new LinkedHashMap<>();
        TreeSet<Id> cases = new TreeSet<>();
        for (PlacedReport report : reports) {
            if (report.category() != null) {
                headings.merge(report.category(), 1, Integer::sum);
            }
            if (report.caseId() != null) {
                cases.add(report.caseId());
            }
        }
        Code most = headings.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return new HotPlace(where.place(), where.ward(), most, reports.size(), List.copyOf(cases));
    }
}

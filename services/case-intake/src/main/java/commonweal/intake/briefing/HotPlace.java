package commonweal.intake.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Place;
import commonweal.intake.reports.TriagedReport;

/**
 * A place that many reports tell of, in words that point at no household.
 *
 * @param place a street, or an area when no street was told
 * @param category the heading that most of them have, if any has one
 * @param cases those that the reports are part of
 */
public record HotPlace(String place, @Nullable String ward, @Nullable Code category, int count, List<Id> cases) {

    /** Where a report is, as far as others may read it. */
    private record Where(String place, @Nullable String ward) {}

    /** The busiest first. */
    public static List<HotPlace> among(List<LiveReport> reports, int atLeast, int most) {
        Map<Where, List<LiveReport>> byPlace = new LinkedHashMap<>();
        for (LiveReport report : reports) {
            Place told = report.account().told().place();
            String words = told == null ? null : words(told);
            if (told != null && words != null) {
                byPlace.computeIfAbsent(new Where(words, told.ward()), _ -> new ArrayList<>()).add(report);
            }
        }
        return byPlace.entrySet().stream().filter(entry -> entry.getValue().size() >= atLeast)
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(HotPlace::count).reversed().thenComparing(HotPlace::place)).limit(most)
                .toList();
    }

    private static @Nullable String words(Place told) {
        return told.location() != null ? told.location() : told.lsoa() != null ? told.lsoa() : told.ward();
    }

    private static HotPlace of(Where where, List<LiveReport> reports) {
        Map<Code, Integer> headings = new LinkedHashMap<>();
        TreeSet<Id> cases = new TreeSet<>();
        for (LiveReport report : reports) {
            Code heading = report.account().told().category();
            if (heading != null) {
                headings.merge(heading, 1, Integer::sum);
            }
            if (report instanceof TriagedReport triaged && triaged.caseId() != null) {
                cases.add(Objects.requireNonNull(triaged.caseId()));
            }
        }
        Code most = headings.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return new HotPlace(where.place(), where.ward(), most, reports.size(), List.copyOf(cases));
    }
}

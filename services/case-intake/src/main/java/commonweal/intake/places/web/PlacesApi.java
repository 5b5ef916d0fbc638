package commonweal.intake.places.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Role;
import commonweal.intake.briefing.BriefingPractice;
import commonweal.intake.briefing.HotPlace;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.places.AreaTable;
import commonweal.intake.places.SmallNumbers;
import commonweal.intake.places.mongo.MongoAreaCounts;
import commonweal.intake.reports.PlacedReport;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.practice.PerPartnership;

/** Counts by area, and the streets with most reports. It tells of areas only: where a single report lies is in the report. */
@RestController
class PlacesApi {

    /** What partners and the public may be told; the threshold of the published papers. */
    private static final SmallNumbers SMALL = new SmallNumbers(5);
    private static final int USUAL_DAYS = 91;
    private static final int LONGEST_DAYS = 1100;
    /** More than a district hears in the longest period. */
    private static final int MOST_REPORTS = 20_000;

    private final MongoAreaCounts counts;
    private final MongoReports reports;
    private final PerPartnership<BriefingPractice> practices;
    private final Clock clock;

    PlacesApi(MongoAreaCounts counts, MongoReports reports, PerPartnership<BriefingPractice> practices, Clock clock) {
        this.counts = counts;
        this.reports = reports;
        this.practices = practices;
        this.clock = clock;
    }

    /** @param before reports in as many days before the period */
    record HotSpot(String place, @Nullable String ward, @Nullable Code category, int count, int before) {}

    record Places(LocalDate from, LocalDate to, int hiddenBelow, List<AreaTable.Row> wards,
            List<AreaTable.Row> lsoas, AreaTable.Row elsewhere, List<HotSpot> hotSpots) {}

    /**
     * @param from the first day, 91 days up to today when absent
     * @param to the last day, today when absent
     */
    @GetMapping("/places")
    Places places(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Caller caller) {
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER);
        LocalDate last = to == null ? WorkingDays.dayOf(clock.instant()) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("from: %s to: %s (expected: 1 to %,d days)".formatted(first, last,
                    LONGEST_DAYS));
        }
        Set<Code> scope = caller.scope();
        AreaTable table = AreaTable.of(counts.between(scope, start(first), start(last.plusDays(1))), SMALL);
        return new Places(first, last, SMALL.threshold(), table.wards(), table.lsoas(), table.elsewhere(),
                hotSpots(scope, practices.of(caller.partnership()), first, last, days));
    }

    private List<HotSpot> hotSpots(Set<Code> scope, BriefingPractice practice, LocalDate first, LocalDate last,
            long days) {
        List<PlacedReport> told = reports.placed(scope, start(first.minusDays(days)), start(last.plusDays(1)),
                MOST_REPORTS);
        Map<Boolean, List<PlacedReport>> inPeriod = told.stream()
                .collect(Collectors.partitioningBy(report -> !report.receivedAt().isBefore(start(first))));
        Map<String, Integer> before = new HashMap<>();
        HotPlace.among(inPeriod.getOrDefault(false, List.of()), 1, Integer.MAX_VALUE)
                .forEach(place -> before.put(place.place(), place.count()));
        return HotPlace
                .among(inPeriod.getOrDefault(true, List.of()), Math.max(practice.hotReports(), SMALL.threshold()),
                        practice.longest())
                .stream()
                .map(place -> new HotSpot(place.place(), place.ward(), place.category(), place.count(),
                        before.getOrDefault(place.place(), 0)))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingDays.LONDON).toInstant();
    }
}

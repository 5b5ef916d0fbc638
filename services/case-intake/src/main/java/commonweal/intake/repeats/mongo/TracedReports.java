package commonweal.intake.repeats.mongo;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

import commonweal.events.Id;
import commonweal.intake.repeats.Likeness;
import commonweal.intake.repeats.RepeatPractice;
import commonweal.intake.repeats.RepeatRules;
import commonweal.intake.repeats.Trace;
import commonweal.intake.repeats.Traces;
import commonweal.intake.repeats.Trait;
import commonweal.intake.repeats.mongo.MongoTraces.Footprint;
import commonweal.intake.reports.Comparisons;
import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Remains;
import commonweal.intake.reports.Repeat;
import commonweal.intake.reports.Similar;
import commonweal.intake.reports.mongo.MongoReports;
import commonweal.messaging.AggregateStores;
import commonweal.practice.PerPartnership;

/** Compares reports by the traces that they leave. */
@Repository
class TracedReports implements Comparisons, Remains {

    private static final int MOST_SIMILAR = 20;
    private static final Logger LOG = LoggerFactory.getLogger(TracedReports.class);

    private final MongoTraces traces;
    private final MongoReports reports;
    private final PerPartnership<RepeatPractice> practices;
    private final Clock clock;

    TracedReports(AggregateStores stores, @Value("${commonweal.repeats.secret}") String secret, MongoReports reports,
            PerPartnership<RepeatPractice> practices, Clock clock) {
        this.traces = new MongoTraces(stores.database(), new TraceHash(secret));
        this.reports = reports;
        this.practices = practices;
        this.clock = clock;
    }

    /**
     * Leaves the reports' traces, except of those erased meanwhile, and looks who else left them. Why each time: of two that
     * are compared at the same moment the later one sees both, however late the news of either is.
     */
    @Override
    public Map<Id, List<Repeat>> repeats(Collection<LiveReport> compared) {
        if (compared.isEmpty()) {
            return Map.of();
        }
        Map<Footprint, RepeatPractice> left = new LinkedHashMap<>();
        compared.forEach(report -> left.put(footprint(report), practices.of(report.partnership())));
        Map<Trace, Map<Id, Instant>> sightings = traces.leave(left.keySet());
        Set<Id> readable = reports.readable(compared.stream().map(LiveReport::id).toList());
        Map<Id, List<Repeat>> found = new HashMap<>();
        left.forEach((each, practice) -> {
            if (readable.contains(each.report())) {
                found.put(each.report(), RepeatRules.found(each.report(), each.at(), byTrait(each.traces(), sightings),
                        practice));
            } else {
                // why: whoever erased it in between removed its traces before they were left
                traces.forget(each.report(), each.traces());
            }
        });
        return found;
    }

    private Footprint footprint(LiveReport report) {
        return new Footprint(report.id(), report.account().receivedAt(), Traces.of(report),
                practices.of(report.partnership()).longest());
    }

    /** Of all sightings those that tell of a report which left these traces. */
    static Map<Trait, Map<Id, Instant>> byTrait(List<Trace> left, Map<Trace, Map<Id, Instant>> sightings) {
        Map<Trait, Map<Id, Instant>> byTrait = new EnumMap<>(Trait.class);
        for (Trace trace : left) {
            Optional.ofNullable(sightings.get(trace)).ifPresent(seen -> byTrait.put(trace.trait(), seen));
        }
        return byTrait;
    }

    /** Another report, when it came in and what it has in common. */
    private record Match(Id id, Instant at, Set<Trait> shared) {}

    @Override
    public Set<Id> alike(Collection<LiveReport> compared) {
        Map<Trace, Map<Id, Instant>> sightings = traces
                .find(compared.stream().flatMap(report -> Traces.of(report).stream()).toList());
        return compared.stream().flatMap(report -> matches(report, sightings).stream()).map(Match::id)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Similar> similar(LiveReport report) {
        List<Match> newest = matches(report, traces.find(Traces.of(report)));
        Map<Id, LiveReport> live = reports.live(newest.stream().map(Match::id).toList());
        RepeatPractice practice = practices.of(report.partnership());
        return newest.stream().flatMap(match -> Stream.ofNullable(live.get(match.id()))
                .map(other -> Likeness.of(report, other, match.shared(), practice))).toList();
    }

    /** The newest that left a trace of the report's. */
    private static List<Match> matches(LiveReport report, Map<Trace, Map<Id, Instant>> sightings) {
        Map<Id, Match> matches = new HashMap<>();
        byTrait(Traces.of(report), sightings).forEach((trait, seen) -> seen.forEach((id, at) -> matches
                .computeIfAbsent(id, _ -> new Match(id, at, EnumSet.noneOf(Trait.class))).shared().add(trait)));
        matches.remove(report.id());
        return matches.values().stream()
                .sorted(Comparator.comparing(Match::at).reversed().thenComparing(Match::id)).limit(MOST_SIMILAR)
                .toList();
    }

    @Override
    public void remove(LiveReport report) {
        traces.forget(report.id(), Traces.of(report));
    }

    @Scheduled(fixedDelayString = "${commonweal.repeats.tidy-every}", initialDelayString = "${commonweal.repeats.tidy-every}")
    void tidy() {
        LOG.info("Traces expired: count={}", traces.expire(clock.instant()));
    }
}

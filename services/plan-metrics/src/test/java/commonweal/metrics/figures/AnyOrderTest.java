package commonweal.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.CaseIntakeEvent.ReportErased;
import commonweal.events.Code;
import commonweal.events.Envelope;
import commonweal.metrics.History;
import commonweal.metrics.Pipeline;
import commonweal.metrics.buckets.Recount;
import commonweal.metrics.periods.London;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.config.PlanDrafts;
import commonweal.metrics.plans.config.PlanShelf;

import static org.assertj.core.api.Assertions.assertThat;

/** However events arrive, doubled and late, and wherever it crashes on the way: the figures end the same, and right. */
class AnyOrderTest {

    private static final Instant NOW = Instant.parse("2027-04-02T09:00:00Z");
    private static final long HISTORIES = Long.getLong("oracle.histories", 1_000);
    private static final String PLAN = "hollowdene-2026-27";
    /** What the plan does not look at: what a case was opened for, when it was closed, splits, places and papers. */
    private static final String MORE_MEASURES = """
                                                  - {id: cases-opened, title: Cases opened, kind: count, unit: case, cohort: {first: case-opened}, target: not set}
                                                  - {id: cases-split, title: Cases split, kind: count, unit: case, cohort: {first: case-split}, target: not set}
                                                  - {id: noise-closed-soon, title: Noise dealt with soon, kind: ratio, unit: case,
                                                     cohort: {first: case-opened, where: {category: noise}}, numerator: {any: case-closed}, cut-off: 28 days, target: not set}
                                                  - {id: places-visited, title: Places visited, kind: count, unit: place, cohort: {first: operation-held, where: {kind: awareness-day}}, target: not set}
                                                  - {id: quarterly-reports, title: Quarterly reports, kind: count, unit: paper, cohort: {first: period-published, where: {paper: quarterly}}, target: not set}
                                                """;
    private static final Plans.Shelf SHELF = shelf();

    @Test
    void everyArrivalOrderOfOneCasesEventsEndsInTheSameFigures() {
        Instant may = Instant.parse("2026-05-01T10:00:00Z");
        History history = new History("hollowdene").accepted("ref-1", "case-1", may)
                .behaviour("ref-2", "case-2", may.plusSeconds(60), "improved")
                .merged("case-1", "case-2", may.plusSeconds(120))
                .merged("case-2", "case-3", may.plusSeconds(240))
                .band("case-1", may.plusSeconds(300), "high").referred("ref-3", "case-3", may.plusSeconds(360));
        endsInTheSameFiguresInAnyOrder(history);
    }

    @Test
    void everyArrivalOrderOfASplitEndsInTheSameFigures() {
        Instant may = Instant.parse("2026-05-01T10:00:00Z");
        endsInTheSameFiguresInAnyOrder(new History("hollowdene").opened("case-1", may, "rep-1", "damage")
                .split("case-1", may.plusSeconds(60), "case-2", "noise")
                .opened("case-2", may.plusSeconds(61), "rep-of-case-2", "noise")
                .band("case-2", may.plusSeconds(90), "high").closed("case-2", may.plusSeconds(120))
                .merged("case-2", "case-1", may.plusSeconds(180)));
        endsInTheSameFiguresInAnyOrder(new History("hollowdene").opened("case-1", may, "rep-1", "noise")
                .split("case-1", may.plusSeconds(60), "case-2", "noise")
                .opened("case-2", may.plusSeconds(61), "rep-of-case-2", "noise")
                .band("case-2", may.plusSeconds(120), "high").erased("case-1", may.plusSeconds(180), "rep-1"));
    }

    private static void endsInTheSameFiguresInAnyOrder(History history) {
        Map<String, String> expected = new Oracle(history.events()).figures(year().first(), year().last(),
                London.day(NOW));

        List<List<Envelope>> orders = new ArrayList<>();
        permute(new ArrayList<>(), history.events(), orders);

        assertThat(orders).hasSizeGreaterThanOrEqualTo(20);
        IntStream.range(0, orders.size()).parallel().forEach(number -> {
            Random rounds = new Random(number);
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            for (Envelope event : orders.get(number)) {
                pipeline.handle(event);
                if (rounds.nextInt(3) == 0) {
                    pipeline.round();
                }
            }
            assertThat(figures(pipeline.settle(), year())).as("%s", orders.get(number)).isEqualTo(expected);
        });
    }

    @Test
    void agreesWithTheOracleOnRandomHistories() {
        LongStream.range(0, HISTORIES).parallel().forEach(seed -> {
            List<Envelope> history = new RandomHistory(seed).of(40).events();
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            deliver(history, pipeline, new Random(seed), false);

            assertAgrees(pipeline, expected(history), "seed " + seed);
        });
    }

    @Test
    void agreesWithTheOracleWhereverItCrashes() {
        LongStream.range(0, HISTORIES / 10).parallel().forEach(seed -> {
            List<Envelope> history = new RandomHistory(seed).of(60).events();
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            deliver(history, pipeline, new Random(seed), true);

            assertAgrees(pipeline, expected(history), "seed " + seed);
        });
    }

    @Test
    void agreesWithTheOracleWhenAnotherInstanceWorksBeside() {
        LongStream.range(0, HISTORIES / 10).parallel().forEach(seed -> {
            List<Envelope> history = new RandomHistory(seed).of(60).events();
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            pipeline.withAnotherBeside(new Random(seed));
            deliver(history, pipeline, new Random(seed), false);

            assertAgrees(pipeline, expected(history), "seed " + seed);
        });
    }

    @Test
    void aCrashBetweenAnyTwoStepsIsHealedByTheNextRound() {
        List<Envelope> history = new RandomHistory(7).of(25).events();
        Map<Period, Map<String, String>> expected = expected(history);
        int crashes = 0;
        for (int steps = 0;; steps++) {
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            history.forEach(pipeline::handle);
            pipeline.crashAfter(steps);
            if (!crashes(pipeline::settle)) {
                break;
            }
            crashes++;
            pipeline.restart();
            assertAgrees(pipeline.settle(), expected, "crash after step " + steps);
        }
        // why: at least each fact's mark, a bucket, a month and each page
        assertThat(crashes).isGreaterThan(30);
    }

    @Test
    void whatWasKnownOnAnyDayIsWhatTheEventsUpToThatDaySay() {
        LongStream.range(0, HISTORIES / 10).parallel().forEach(seed -> {
            List<Envelope> history = new RandomHistory(seed).of(60).events();
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            deliver(history, pipeline, new Random(seed), false);
            Instant end = London.startOf(LocalDate.of(2026, 4, 1).plusDays(new Random(seed).nextInt(360)));
            // why: what is erased is gone from the past too
            Oracle oracle = new Oracle(history.stream().filter(event -> event.time().isBefore(end)
                    || event.data() instanceof CaseErased || event.data() instanceof ReportErased).toList());

            Recount known = knownBefore(end, pipeline);
            for (Period period : Period.allOf(year().year())) {
                FiguresPage page = DrawFigures.page(pipeline.plan(PLAN), period, known, end.minusMillis(1));
                assertThat(figures(page)).as("seed %d, %s before %s", seed, period, end)
                        .isEqualTo(oracle.figures(period.first(), period.last(), London.day(end.minusMillis(1))));
            }
        });
    }

    @Test
    void aPartOfTheCaseworkIsWhatTheOracleFindsOfThatCategory() {
        LongStream.range(0, HISTORIES / 20).parallel().forEach(seed -> {
            List<Envelope> history = new RandomHistory(seed).of(60).events();
            Pipeline pipeline = new Pipeline(NOW, SHELF);
            deliver(history, pipeline, new Random(seed), false);
            Plan plan = pipeline.plan(PLAN);

            for (String category : List.of("noise", "damage")) {
                Recount recount = Recount.of(plan.partnership(), DrawFigures.months(plan, year()), pipeline.layers(),
                        pipeline.plans().of(plan.partnership()), fact -> fact,
                        new Filter(Map.of("category", category)));
                assertThat(ofCasework(figures(DrawFigures.page(plan, year(), recount, NOW)))).as("seed %d", seed)
                        .isEqualTo(ofCasework(new Oracle(history, Optional.of(new Code(category)))
                                .figures(year().first(), year().last(), London.day(NOW))));
            }
        });
    }

    /** Returns, operations and cameras are of no category. */
    private static Map<String, String> ofCasework(Map<String, String> figures) {
        Map<String, String> casework = new TreeMap<>(figures);
        casework.keySet().removeAll(
                List.of("community-days", "speeding-parishes", "dwelling-burglary", "drop-in-open", "cameras-out",
                        "places-visited", "quarterly-reports"));
        return casework;
    }

    private static Recount knownBefore(Instant end, Pipeline pipeline) {
        Plan plan = pipeline.plan(PLAN);
        return Recount.of(plan.partnership(), DrawFigures.months(plan, year()), pipeline.layers(),
                pipeline.plans().of(plan.partnership()), fact -> fact.asKnownBefore(end), fact -> true);
    }

    /** Each aggregate's events in their order at first, doubled now and then, and no order between aggregates. */
    private static void deliver(List<Envelope> history, Pipeline pipeline, Random random, boolean crashing) {
        Map<String, ArrayDeque<Envelope>> queues = new TreeMap<>();
        history.forEach(event -> queues.computeIfAbsent(event.source() + event.subject(), key -> new ArrayDeque<>())
                .add(event));
        List<Envelope> delivered = new ArrayList<>();
        while (!queues.isEmpty()) {
            String key = List.copyOf(queues.keySet()).get(random.nextInt(queues.size()));
            Envelope next = queues.get(key).remove();
            if (queues.get(key).isEmpty()) {
                queues.remove(key);
            }
            delivered.add(next);
            attempt(pipeline, random, crashing, () -> pipeline.handle(next));
            if (random.nextInt(5) == 0) {
                Envelope again = delivered.get(random.nextInt(delivered.size()));
                attempt(pipeline, random, crashing, () -> pipeline.handle(again));
            }
            if (random.nextInt(20) == 0) {
                attempt(pipeline, random, crashing, pipeline::round);
            }
        }
        pipeline.settle();
    }

    private static void attempt(Pipeline pipeline, Random random, boolean crashing, Runnable step) {
        if (crashing) {
            pipeline.crashAfter(random.nextInt(30));
            if (!crashes(step)) {
                pipeline.crashAfter(Integer.MAX_VALUE);
                return;
            }
            pipeline.restart();
        }
        step.run();
    }

    private static boolean crashes(Runnable step) {
        try {
            step.run();
            return false;
        } catch (Pipeline.Crash e) {
            return true;
        }
    }

    private static void assertAgrees(Pipeline pipeline, Map<Period, Map<String, String>> expected, String what) {
        expected.forEach((period, figures) -> assertThat(figures(pipeline, period)).as("%s, %s", what, period)
                .isEqualTo(figures));
    }

    private static Map<Period, Map<String, String>> expected(List<Envelope> history) {
        Oracle oracle = new Oracle(history);
        return Period.allOf(year().year()).stream().collect(Collectors.toMap(Function.identity(),
                period -> oracle.figures(period.first(), period.last(), London.day(NOW))));
    }

    private static Map<String, String> figures(Pipeline pipeline, Period period) {
        return figures(pipeline.page(PLAN, period));
    }

    private static Map<String, String> figures(FiguresPage page) {
        Map<String, String> figures = new TreeMap<>();
        for (FiguresPage.Line line : page.lines()) {
            long excluded = line.excluded() == null ? 0 : line.excluded().count();
            figures.put(line.id().value(), line.numerator() + "/" + line.n() + "/" + excluded);
        }
        return figures;
    }

    /** All orders in which events can arrive: those of one aggregate in theirs. */
    private static void permute(List<Envelope> taken, List<Envelope> left, List<List<Envelope>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(taken));
        }
        for (Envelope next : left) {
            if (left.stream().filter(event -> isOfTheSame(event, next)).findFirst().orElseThrow() == next) {
                List<Envelope> rest = new ArrayList<>(left);
                rest.remove(next);
                taken.add(next);
                permute(taken, rest, orders);
                taken.removeLast();
            }
        }
    }

    private static boolean isOfTheSame(Envelope one, Envelope other) {
        return one.source().equals(other.source()) && one.subject().equals(other.subject());
    }

    private static Period year() {
        return Period.parse("2026-27");
    }

    /** The plan of the year that the histories are about, read once. */
    private static Plans.Shelf shelf() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        PlanShelf shelf = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty());
        PlanDrafts drafts = new PlanDrafts(shelf);
        List<Plan> plans = shelf.read(day).plans().stream()
                .map(plan -> drafts.read(drafts.text(plan) + MORE_MEASURES, day)).toList();
        return today -> new Plans.Reading(plans, List.of());
    }
}

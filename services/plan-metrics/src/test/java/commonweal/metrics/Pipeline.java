package commonweal.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import commonweal.events.Code;
import commonweal.events.DomainEvent;
import commonweal.events.Envelope;
import commonweal.events.Id;
import commonweal.metrics.buckets.Bucket;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.buckets.Month;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.buckets.Sheet;
import commonweal.metrics.buckets.Sheets;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.FactsOfEvent;
import commonweal.metrics.facts.Placement;
import commonweal.metrics.facts.RecordEvent;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.figures.DrawFigures;
import commonweal.metrics.figures.FiguresPage;
import commonweal.metrics.figures.FiguresPages;
import commonweal.metrics.figures.KeepFigures;
import commonweal.metrics.measures.FactKind;
import commonweal.metrics.measures.Tallies;
import commonweal.metrics.periods.Period;
import commonweal.metrics.plans.Plan;
import commonweal.metrics.plans.Plans;
import commonweal.metrics.plans.config.PlanShelf;

/**
 * The way from an event to a figure over stores in memory that behave like the real ones: one document at a time, under its
 * version. Between any two steps it may be made to crash.
 */
public final class Pipeline {

    /** Thrown where a crash is asked for. */
    public static final class Crash extends RuntimeException {}

    private final Map<Id, StoredFact> facts = new TreeMap<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Bucket> buckets = new TreeMap<>();
    private final Map<String, Month> months = new TreeMap<>();
    private final Map<Id, Kept> pages = new HashMap<>();
    private final List<DomainEvent> told = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Plans plans;
    private final RecordEvent record;
    private Instant now;
    private KeepFigures figures;
    private int stepsUntilCrash = Integer.MAX_VALUE;
    private Optional<Runnable> beside = Optional.empty();

    public record Kept(FiguresPage page, long version) implements FiguresPages.Stored {}

    public Pipeline(Instant now) {
        this(now, new PlanShelf(List.of("plans/sevenoaks-2011-12.yaml", "plans/hollowdene-current.yaml"),
                Optional.empty()));
    }

    /** With the plan that was the invented district's on a day, for ever. */
    public static Pipeline withPlanOf(LocalDate day, Instant now) {
        Plans.Reading plans = new PlanShelf(List.of("plans/hollowdene-current.yaml"), Optional.empty()).read(day);
        return new Pipeline(now, today -> plans);
    }

    public Pipeline(Instant now, Plans.Shelf shelf) {
        this.now = now;
        this.plans = new Plans(shelf, today());
        this.record = new RecordEvent(plans, new Placement(this::name));
        this.figures = start();
    }

    private String name() {
        String name = Integer.toString(names.size(), 32);
        names.add(name);
        return name;
    }

    private KeepFigures start() {
        Layers layers = Layers.of(1, new FactStore(), new SheetStore<>(buckets),
                new MonthStore(),
                plans, () -> now);
        return new KeepFigures(plans, () -> layers, new DrawFigures(plans, new PageStore(), () -> now),
                partnership -> List.copyOf(facts.values()).stream()
                        .filter(stored -> stored.fact().partnership().equals(partnership)
                                && !stored.fact().countedBy().equals(record.signature(partnership)))
                        .forEach(stored -> keep(record.recount(stored.fact(), now))),
                () -> now);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public void clockShows(Instant instant) {
        now = instant;
    }

    /** Lets the instance crash at the n-th step from now, and forget all that was only in memory. */
    public void crashAfter(int steps) {
        stepsUntilCrash = steps;
    }

    public void restart() {
        stepsUntilCrash = Integer.MAX_VALUE;
        figures = start();
    }

    /** Another instance on the same store; what is given back lets it do a round. */
    public BooleanSupplier another() {
        return start()::round;
    }

    /** Puts another instance beside this one, which does a round of its own in the middle of a round now and then. */
    public void withAnotherBeside(Random when) {
        BooleanSupplier another = another();
        beside = Optional.of(() -> {
            if (when.nextInt(5) == 0) {
                another.getAsBoolean();
            }
        });
    }

    private void step() {
        if (stepsUntilCrash-- <= 0) {
            throw new Crash();
        }
        Optional<Runnable> interruption = beside;
        beside = Optional.empty();
        interruption.ifPresent(Runnable::run);
        beside = interruption;
    }

    /** As the platform does it: each document once by its watermark, state and watermark in one write. */
    public void handle(Envelope event) {
        FactsOfEvent.of(event).keySet().stream().sorted().forEach(target -> {
            String watermark = target + "<" + event.source() + "/" + event.subject();
            if (event.sequence() > seen.getOrDefault(watermark, 0L)) {
                Optional<Fact> known = Optional.ofNullable(facts.get(target)).map(StoredFact::fact);
                record.record(known, target, event, now).ifPresent(fact -> {
                    step();
                    keep(fact);
                    seen.put(watermark, event.sequence());
                });
            }
        });
    }

    public Pipeline handle(History history) {
        history.events().forEach(this::handle);
        return this;
    }

    private void keep(Fact fact) {
        long version = Optional.ofNullable(facts.get(fact.id())).map(StoredFact::version).orElse(0L);
        facts.put(fact.id(), new StoredFact(fact, version + 1));
    }

    public boolean round() {
        return figures.round();
    }

    public Pipeline settle() {
        while (figures.round()) {
            // why: until nothing is marked
        }
        return this;
    }

    public Plans plans() {
        return plans;
    }

    public Plan plan(String id) {
        return plans.find(new Id(id)).orElseThrow();
    }

    public FiguresPage page(String plan, Period period) {
        return pages.get(FiguresPage.id(new Id(plan), period)).page();
    }

    public FiguresPage.Line line(String plan, Period period, String measure) {
        return page(plan, period).lines().stream().filter(line -> line.id().value().equals(measure)).findFirst()
                .orElseThrow();
    }

    public List<DomainEvent> told() {
        return told;
    }

    public int buckets() {
        return buckets.size();
    }

    public Layers layers() {
        return Layers.of(1, new FactStore(), new SheetStore<>(buckets), new MonthStore(), plans,
                () -> now);
    }

    private static <K, V> Map<K, V> found(Map<K, V> all, Collection<K> ids) {
        Map<K, V> found = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(all.get(id)).ifPresent(value -> found.put(id, value)));
        return found;
    }

    private final class FactStore implements Facts {

        @Override
        public List<StoredFact> marked(int most) {
            step();
            return facts.values().stream().filter(stored -> !stored.fact().mark().isEmpty()).limit(most).toList();
        }

        @Override
        public Map<Id, StoredFact> byId(Collection<Id> ids) {
            return found(facts, ids);
        }

        @Override
        public void each(Code partnership, Set<FactKind> kinds, Consumer<Fact> reader) {
            facts.values().stream().map(StoredFact::fact).filter(fact -> fact.partnership().equals(partnership))
                    .filter(fact -> kinds.contains(fact.kind())).forEach(reader);
        }

        @Override
        public void unmark(Collection<StoredFact> counted) {
            counted.forEach(stored -> {
                step();
                facts.computeIfPresent(stored.fact().id(), (id, present) -> present.version() == stored.version()
                        ? new StoredFact(withoutMark(present.fact()), present.version())
                        : present);
            });
        }

        private Fact withoutMark(Fact fact) {
            return new Fact(fact.id(), fact.partnership(), fact.kind(), fact.entries(), fact.standing(), fact.parts(),
                    fact.wholes(), fact.buckets(), fact.countedBy(), "");
        }
    }

    private class SheetStore<T extends Sheet> implements Sheets<T> {

        private final Map<String, T> sheets;

        SheetStore(Map<String, T> sheets) {
            this.sheets = sheets;
        }

        @Override
        public Map<String, T> byId(Collection<String> ids) {
            return found(sheets, ids);
        }

        @Override
        public boolean save(Collection<Change<T>> changes) {
            boolean all = true;
            for (Change<T> change : changes) {
                step();
                T after = change.after();
                long present = Optional.ofNullable(sheets.get(after.id())).map(Sheet::version).orElse(0L);
                if (present == change.before().version()) {
                    sheets.put(after.id(), after);
                } else {
                    all = false;
                }
            }
            return all;
        }
    }

    private final class MonthStore extends SheetStore<Month> implements Months {

        MonthStore() {
            super(months);
        }

        @Override
        public Map<String, Tallies> totals(Collection<String> ids) {
            Map<String, Tallies> totals = new HashMap<>();
            byId(ids).forEach((id, month) -> totals.put(id, month.total()));
            return totals;
        }
    }

    private final class PageStore implements FiguresPages {

        @Override
        public Map<Id, Stored> byId(Collection<Id> ids) {
            return new HashMap<>(found(pages, ids));
        }

        @Override
        public Optional<Stored> save(Optional<Stored> before, FiguresPage page, List<DomainEvent> events, Instant at) {
            step();
            long present = Optional.ofNullable(pages.get(page.id())).map(Kept::version).orElse(0L);
            if (present != before.map(Stored::version).orElse(0L)) {
                return Optional.empty();
            }
            Kept kept = new Kept(page, present + 1);
            pages.put(page.id(), kept);
            told.addAll(events);
            return Optional.of(kept);
        }
    }
}

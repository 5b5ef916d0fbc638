package commonweal.metrics.buckets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.metrics.facts.Fact;
import commonweal.metrics.facts.Facts;
import commonweal.metrics.facts.StoredFact;
import commonweal.metrics.measures.Formulas;
import commonweal.metrics.measures.Tallies;

/**
 * Some months counted anew from their facts, in memory, for a question that is rarely asked: how it was known on a day, or
 * for one ward. The months say which buckets, the buckets which facts, and all are read by their ids; the time it takes
 * grows with the number of facts, a hundred at a time.
 */
public final class Recount implements Sums {

    private static final int AT_A_TIME = 100;

    private final Map<String, Month> months = new HashMap<>();
    private final Map<String, Bucket> buckets = new HashMap<>();

    private Recount() {}

    /**
     * Counts.
     *
     * @param formulas by which it is counted
     * @param as what is taken for a fact in its place, such as the fact as it was known on a day
     * @param which the facts that count; a merged case is a part of the one that it was merged into and is not asked about
     */
    public static Recount of(Code partnership, Collection<YearMonth> months, Layers layers, Formulas formulas,
            UnaryOperator<Fact> as, Predicate<Fact> which) {
        Recount recount = new Recount();
        for (YearMonth month : new TreeSet<>(months)) {
            String id = Month.id(partnership.value(), month);
            Month stored = layers.months().byId(Set.of(id)).get(id);
            if (stored != null) {
                recount.count(stored, layers, formulas, as, which);
            }
        }
        return recount;
    }

    private void count(Month stored, Layers layers, Formulas formulas, UnaryOperator<Fact> as,
            Predicate<Fact> which) {
        Map<String, Map<Id, Share>> shares = new TreeMap<>();
        parts(stored.buckets().keySet(), ids -> layers.buckets().byId(ids).values()).forEach(bucket -> {
            Facts facts = layers.facts();
            Map<Id, StoredFact> found = changed(facts.byId(bucket.shares().keySet()), as);
            Families families = Families.around(found.values(), ids -> changed(facts.byId(ids), as));
            Map<Id, Share> here = shares.computeIfAbsent(bucket.id(), id -> new TreeMap<>());
            found.values().stream().map(StoredFact::fact).filter(which).forEach(fact -> {
                Share share = families.shares(fact, formulas).get(bucket.id());
                if (share != null && !share.units().isEmpty()) {
                    here.put(fact.id(), share);
                }
            });
        });
        TreeMap<String, Month.Sum> sums = new TreeMap<>();
        shares.forEach((id, counted) -> {
            Bucket bucket = new Bucket(id, 0, new TreeMap<>(counted));
            buckets.put(id, bucket);
            sums.put(id, new Month.Sum(0, bucket.total()));
        });
        months.put(stored.id(), new Month(stored.id(), 0, sums));
    }

    private static <T> List<T> parts(Collection<String> ids, Function<Collection<String>, Collection<T>> read) {
        List<String> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            found.addAll(read.apply(all.subList(from, Math.min(all.size(), from + AT_A_TIME))));
        }
        return found;
    }

    private static Map<Id, StoredFact> changed(Map<Id, StoredFact> facts, UnaryOperator<Fact> as) {
        Map<Id, StoredFact> changed = new HashMap<>();
        facts.forEach((id, stored) -> changed.put(id, new StoredFact(as.apply(stored.fact()), stored.version())));
        return changed;
    }

    @Override
    public Map<String, Tallies> totals(Collection<String> ids) {
        Map<String, Tallies> totals = new HashMap<>();
        months(ids).forEach((id, month) -> totals.put(id, month.total()));
        return totals;
    }

    @Override
    public Map<String, Month> months(Collection<String> ids) {
        Map<String, Month> found = new HashMap<>(months);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Map<String, Bucket> buckets(Collection<String> ids) {
        Map<String, Bucket> found = new HashMap<>(buckets);
        found.keySet().retainAll(ids);
        return found;
    }
}

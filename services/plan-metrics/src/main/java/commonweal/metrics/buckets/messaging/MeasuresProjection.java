package commonweal.metrics.buckets.messaging;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.bson.Document;

import commonweal.messaging.Generation;
import commonweal.messaging.Projection;
import commonweal.messaging.Reaction;
import commonweal.metrics.buckets.Layers;
import commonweal.metrics.buckets.Months;
import commonweal.metrics.buckets.mongo.MongoSheets;
import commonweal.metrics.facts.RecordEvent;
import commonweal.metrics.facts.messaging.AnyEventBecomesAnEntry;
import commonweal.metrics.facts.mongo.FactDocuments;
import commonweal.metrics.facts.mongo.MongoFacts;
import commonweal.metrics.measures.FormulaSource;
import commonweal.metrics.measures.Tallies;

/** Facts, buckets and months follow from the events alone, so they can be rebuilt from the log beside live traffic. */
public final class MeasuresProjection implements Projection {

    public static final String NAME = "measures";

    private record Stores(MongoFacts facts, Layers layers) {}

    private final FormulaSource formulas;
    private final RecordEvent record;
    private final InstantSource clock;
    private final Map<Integer, Stores> generations = new ConcurrentHashMap<>();

    public MeasuresProjection(FormulaSource formulas, RecordEvent record, InstantSource clock) {
        this.formulas = formulas;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Reaction<?>> reactions(Generation generation) {
        return List.of(new AnyEventBecomesAnEntry(stores(generation).facts().aggregates(), record));
    }

    public Layers layers(Generation generation) {
        return stores(generation).layers();
    }

    public MongoFacts facts(Generation generation) {
        return stores(generation).facts();
    }

    @Override
    public void settle(Generation generation) {
        Layers layers = layers(generation);
        while (layers.carryUp(months -> true).isPresent()) {
            // why: each round carries some hundred facts
        }
    }

    @Override
    public List<String> differences(Generation current, Generation next) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> months = new TreeSet<>(months(current));
        months.addAll(months(next));
        Months before = layers(current).months();
        Months after = layers(next).months();
        for (String month : months) {
            Tallies was = before.totals(List.of(month)).getOrDefault(month, Tallies.NONE);
            Tallies is = after.totals(List.of(month)).getOrDefault(month, Tallies.NONE);
            if (!was.equals(is)) {
                differences.add("%s: other sums than before".formatted(month));
            }
        }
        return differences;
    }

    private static List<String> months(Generation generation) {
        List<String> ids = new ArrayList<>();
        for (Document month : generation.collection("months").find().projection(new Document("_id", 1))) {
            ids.add(month.getString("_id"));
        }
        return ids;
    }

    private Stores stores(Generation generation) {
        return generations.computeIfAbsent(generation.number(), number -> {
            MongoFacts facts = new MongoFacts(generation.of(new FactDocuments()));
            return new Stores(facts, Layers.of(number, facts, MongoSheets.buckets(generation.collection("buckets")),
                    MongoSheets.months(generation.collection("months")), formulas, clock));
        });
    }
}

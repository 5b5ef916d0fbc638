package commonweal.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

/**
 * An index that is no constraint: it finds, in order, what a list that people open shows.
 *
 * <p>It lies in memory, from the first query on that it can serve. So work that is found by exact keys pays nothing for
 * it, and nothing of it is in the file. What it finds may be more than is wanted, never less. All calls come under the
 * lock of the collection.
 */
final class ListIndex extends Index<Object> {

    private static final String ID = "_id";
    private static final int MOST_RUNS = 500;
    // why: what lies in memory must have an end; beyond it a list is a scan
    private static final int MOST_SPOTS = 250_000;

    private final NavigableSet<Spot> spots = new TreeSet<>();
    private boolean filled;
    private boolean manyValued;

    ListIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    Reach reach(Conditions conditions, Document orderBy) {
        List<List<Object>> runs = List.of(List.of());
        int bound = 0;
        for (String key : keys()) {
            List<Object> values = conditions.values(key);
            if (values.isEmpty() || runs.size() * values.size() > MOST_RUNS) {
                break;
            }
            runs = each(runs, values);
            bound++;
        }
        var range = bound == keys().size() || manyValued
                ? Conditions.Range.ANYTHING
                : conditions.range(keys().get(bound));
        return new Reach(runs, bound, range,
                runs.size() > 1 || manyValued ? Reach.Order.UNKNOWN : order(orderBy, bound));
    }

    private Reach.Order order(Document orderBy, int bound) {
        var settled = keys().subList(0, bound);
        Iterator<String> next = Stream.concat(keys().stream().skip(bound), Stream.of(ID)).iterator();
        var orders = new ArrayList<Reach.Order>();
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (!settled.contains(wanted.getKey())) {
                boolean follows = next.hasNext() && next.next().equals(wanted.getKey());
                orders.add(!follows
                        ? Reach.Order.UNKNOWN
                        : ((Number) wanted.getValue()).intValue() > 0 ? Reach.Order.FORWARDS : Reach.Order.BACKWARDS);
            }
        }
        return orders.stream().distinct().count() > 1
                ? Reach.Order.UNKNOWN
                : orders.stream().findFirst().orElse(Reach.Order.FORWARDS);
    }

    /** Where the documents are that a query may want. */
    Stream<Object> positions(Reach reach) {
        var found = reach.runs().stream().flatMap(run -> neighbours(run, reach).stream()).map(Spot::position);
        return manyValued ? found.distinct() : found;
    }

    private NavigableSet<Spot> neighbours(List<Object> run, Reach reach) {
        var first = new Spot(reach.range().from().map(from -> followedBy(run, from)).orElse(run), false);
        var last = new Spot(reach.range().to().map(to -> followedBy(run, to)).orElse(run), true);
        if (first.compareTo(last) > 0) {
            return new TreeSet<>();
        }
        var between = spots.subSet(first, true, last, true);
        return reach.order() == Reach.Order.BACKWARDS ? between.descendingSet() : between;
    }

    boolean hasRoomFor(int documents) {
        return documents <= MOST_SPOTS;
    }

    /** Takes up what is in the collection, the first time. */
    void fill(Stream<DocumentWithPosition<Object>> documents) {
        if (!filled) {
            filled = true;
            documents.forEach(each -> spots.addAll(spotsOf(each.getDocument())));
        }
    }

    private List<Spot> spotsOf(Document document) {
        List<List<Object>> all = List.of(List.of());
        for (String key : keys()) {
            all = each(all, valuesOf(document, key));
        }
        return each(all, List.of(getPosition(document))).stream().map(values -> new Spot(values, false)).toList();
    }

    private List<Object> valuesOf(Document document, String key) {
        Object value = Missing.ofNullable(Utils.getSubdocumentValueCollectionAware(document, key));
        if (!(value instanceof Collection<?> many)) {
            return List.of(value);
        }
        manyValued = true;
        return many.isEmpty()
                ? List.of(Missing.getInstance())
                : many.stream().map(Missing::ofNullable).distinct().toList();
    }

    private static List<List<Object>> each(List<List<Object>> runs, List<Object> values) {
        return runs.stream().flatMap(run -> values.stream().map(value -> followedBy(run, value))).toList();
    }

    private static List<Object> followedBy(List<Object> run, Object value) {
        return Stream.concat(run.stream(), Stream.of(value)).toList();
    }

    @Override
    public Object getPosition(Document document) {
        return Missing.ofNullable(document.get(ID));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (filled) {
            spots.addAll(spotsOf(document));
            if (!hasRoomFor(spots.size())) {
                drop();
            }
        }
    }

    @Override
    public Object remove(Document document) {
        if (filled) {
            spotsOf(document).forEach(spots::remove);
        }
        return getPosition(document);
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        if (filled) {
            List<Spot> left = spotsOf(before);
            List<Spot> taken = spotsOf(after);
            if (!left.equals(taken)) {
                left.forEach(spots::remove);
                spots.addAll(taken);
            }
        }
    }

    /** It is no constraint: nothing is refused. */
    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    /** It is no constraint: nothing is refused. */
    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    /** For it is asked by {@link TypedCollection} once no unique index can answer. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("Expected to be asked for its reach first");
    }

    /** For an empty one would be filled when it is made. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return spots.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        spots.clear();
        filled = false;
    }
}

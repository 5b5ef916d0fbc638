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

    /** How a document is wanted of which the index knows only where it is. */
    enum Order {
        FORWARDS, BACKWARDS, UNKNOWN
    }

    /**
     * How well the index serves a query.
     *
     * @param runs the values of the first keys; each is one run of neighbours in the index
     * @param bound how many keys that are
     * @param range of the next key
     * @param order in which the index has to be read so that nothing is left to be sorted
     */
    record Reach(List<List<Object>> runs, int bound, Conditions.Range range, Order order) {

        /** The higher, the fewer are found in vain or sorted. */
        int worth() {
            return 4 * bound + (range.equals(Conditions.Range.ANYTHING) ? 0 : 2) + (order == Order.UNKNOWN ? 0 : 1);
        }

        boolean narrows() {
            return worth() > 1;
        }
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
        return new Reach(runs, bound, range, runs.size() > 1 || manyValued ? Order.UNKNOWN : order(orderBy, bound));
    }

    private Order order(Document orderBy, int bound) {
        var settled = keys().subList(0, bound);
        Iterator<String> next = Stream.concat(keys().stream().skip(bound), Stream.of(ID)).iterator();
        var orders = new ArrayList<Order>();
        for (Map.Entry<String, Object> wanted : orderBy.entrySet()) {
            if (!settled.contains(wanted.getKey())) {
                boolean follows = next.hasNext() && next.next().equals(wanted.getKey());
                orders.add(!follows
                        ? Order.UNKNOWN
                        : ((Number) wanted.getValue()).intValue() > 0 ? Order.FORWARDS : Order.BACKWARDS);
            }
        }
        return orders.stream().distinct().count() > 1
                ? Order.UNKNOWN
                : orders.stream().findFirst().orElse(Order.FORWARDS);
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
        return reach.order() == Order.BACKWARDS ? between.descendingSet() : between;
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

    /**
     * A place in the index.
     *
     * @param values of the keys, and then the position; fewer for the end of a run
     * @param after whether the end of a run lies behind all that begins with its values
     */
    private record Spot(List<Object> values, boolean after) implements Comparable<Spot> {

        Object position() {
            return values.getLast();
        }

        @Override
        public int compareTo(Spot other) {
            int common = Math.min(values.size(), other.values.size());
            for (int i = 0; i < common; i++) {
                int order = KeyValueType.compareValues(values.get(i), other.values.get(i));
                if (order != 0) {
                    return order;
                }
            }
            if (values.size() == other.values.size()) {
                return Boolean.compare(after, other.after);
            }
            return values.size() < other.values.size() ? (after ? 1 : -1) : (other.after ? -1 : 1);
        }
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

package commonweal.embedded;

import java.util.List;

/**
 * How well a {@link ListIndex} serves a query.
 *
 * @param runs the values of the first keys; each is one run of neighbours in the index
 * @param bound how many keys that are
 * @param range of the next key
 * @param order in which the index has to be read so that nothing is left to be sorted
 */
record Reach(List<List<Object>> runs, int bound, Conditions.Range range, Order order) {

    enum Order {
        FORWARDS, BACKWARDS,
        /** The documents have to be sorted. */
        UNKNOWN
    }

    /** The higher, the fewer are found in vain or sorted. */
    int worth() {
        return 4 * bound + (range.equals(Conditions.Range.ANYTHING) ? 0 : 2) + (order == Order.UNKNOWN ? 0 : 1);
    }

    boolean narrows() {
        return worth() > 1;
    }
}

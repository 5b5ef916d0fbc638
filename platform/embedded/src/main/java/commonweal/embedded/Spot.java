package commonweal.embedded;

import java.util.List;

/**
 * A place in a {@link ListIndex}.
 *
 * @param values of the keys, and then the position; fewer for the end of a run
 * @param after whether the end of a run lies behind all that begins with its values
 */
record Spot(List<Object> values, boolean after) implements Comparable<Spot> {

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

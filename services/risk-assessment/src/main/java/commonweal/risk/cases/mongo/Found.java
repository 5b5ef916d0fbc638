package commonweal.risk.cases.mongo;

import java.util.List;

/**
 * A part of what was looked for.
 *
 * @param total how many there are in all parts
 */
public record Found<T>(List<T> items, long total) {

    public Found {
        items = List.copyOf(items);
    }
}

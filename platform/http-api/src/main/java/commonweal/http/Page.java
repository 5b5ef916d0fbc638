package commonweal.http;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page the number of this part, from 0
 * @param size how many items a part holds at most
 * @param total how many there are in all parts
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(PageRequest request, List<T> items, long total) {
        return new Page<>(items, request.page(), request.size(), total);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), page, size, total);
    }
}

package commonweal.web.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A part of a list, as every service answers it. */
public record Listing<T>(@Nullable List<T> items, int page, int size, long total) {

    @Override
    public List<T> items() {
        return items == null ? List.of() : items;
    }

    /** How many there are, for services that give no total with a list that is never paged. */
    public long count() {
        return Math.max(total, items().size());
    }
}

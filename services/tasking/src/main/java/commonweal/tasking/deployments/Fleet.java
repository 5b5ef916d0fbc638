package commonweal.tasking.deployments;

import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * The resources of one kind that a partnership has.
 *
 * @param wanted how many of them it wants out on every day, absent when it wants none in particular
 */
public record Fleet(Code kind, @Nullable Integer wanted, List<Id> names) {

    public Fleet {
        names = List.copyOf(names);
        if (wanted != null && (wanted < 0 || wanted > names.size())) {
            throw new IllegalArgumentException(
                    "wanted of %s: %d (expected: 0 to %d, as there are)".formatted(kind, wanted, names.size()));
        }
    }
}

package commonweal.practice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import commonweal.events.Code;

/**
 * Something that partnerships do in their own way. It may change at any time: ask anew each time, and once for what belongs
 * together.
 *
 * @param <T> one version of it
 */
@FunctionalInterface
public interface PerPartnership<T> {

    T of(Code partnership);

    /** The same for everybody. */
    static <T> PerPartnership<T> usual(T usual) {
        return _ -> usual;
    }

    /** What is made of it, made once for each version. */
    default <R> PerPartnership<R> map(Function<T, R> make) {
        record Made<T, R>(T from, R made) {}
        Map<Code, Made<T, R>> known = new ConcurrentHashMap<>();
        return partnership -> {
            T now = of(partnership);
            return known.compute(partnership, (_, before) -> before != null && before.from().equals(now)
                    ? before
                    : new Made<>(now, make.apply(now))).made();
        };
    }
}

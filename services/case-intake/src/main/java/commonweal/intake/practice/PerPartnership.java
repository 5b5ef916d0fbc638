package commonweal.intake.practice;

import java.util.Map;

import commonweal.events.Code;

/**
 * Something that partnerships do in their own way.
 *
 * @param usual for every partnership that is not named
 * @param partnerships what is different, by partnership
 * @param <T> one version of it
 */
public record PerPartnership<T>(T usual, Map<Code, T> partnerships) {

    public PerPartnership {
        partnerships = Map.copyOf(partnerships);
    }

    public static <T> PerPartnership<T> usual(T usual) {
        return new PerPartnership<>(usual, Map.of());
    }

    public T of(Code partnership) {
        return partnerships.getOrDefault(partnership, usual);
    }
}

package commonweal.web.pages;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import commonweal.web.services.Service;

/** A part of a page: what a service answered, or a sentence that says why it is not there. */
public sealed interface Panel<T> {

    record Shown<T>(T content) implements Panel<T> {}

    record Missing<T>(String why) implements Panel<T> {}

    static <T> Panel<T> shown(T content) {
        return new Shown<>(content);
    }

    static <T> Panel<T> away(Service service) {
        return new Missing<>("This part is not available at the moment: %s.".formatted(service.plainWords()));
    }

    static <T> Panel<T> notYours() {
        return new Missing<>("Your role does not let you see this part.");
    }

    static <T> Panel<T> notPublished() {
        return new Missing<>(Refusals.NOT_PUBLISHED);
    }

    default boolean isThere() {
        return this instanceof Shown;
    }

    /** What the service answered, null when it did not. */
    default @Nullable T getContent() {
        return switch (this) {
            case Shown<T>(T content) -> content;
            case Missing<T> missing -> null;
        };
    }

    /** Why there is nothing to show, empty when there is. */
    default String getWhy() {
        return switch (this) {
            case Shown<T> shown -> "";
            case Missing<T>(String why) -> why;
        };
    }

    default T or(T other) {
        T content = getContent();
        return content == null ? other : content;
    }

    default <R> Panel<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Shown<T>(T content) -> new Shown<>(change.apply(content));
            case Missing<T>(String why) -> new Missing<>(why);
        };
    }
}

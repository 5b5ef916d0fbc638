package commonweal.intake.referencedata;

import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;

/** One thing in a published list. */
sealed interface Listed permits ReferenceData.Entry, ReferenceData.ContactRule {

    int LONGEST_LABEL = 200;

    Code code();

    String label();

    @Nullable
    Boolean retired();

    /** Whether something new can be filed under it. */
    default boolean offered() {
        return !Boolean.TRUE.equals(retired());
    }

    static void checkLabel(Code code, String label) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("label of %s: %d characters (expected: 1 to %d)".formatted(code,
                    label.strip().length(), LONGEST_LABEL));
        }
    }

    static <E extends Listed> List<E> published(String name, List<E> entries) {
        if (entries.stream().noneMatch(Listed::offered)
                || entries.size() != entries.stream().map(Listed::code).distinct().count()) {
            throw new IllegalArgumentException("%s: %s (expected: at least one in use, no code twice)".formatted(name,
                    entries.stream().map(Listed::code).toList()));
        }
        return List.copyOf(entries);
    }

    static <E extends Listed> List<E> offered(List<E> entries) {
        return entries.stream().filter(Listed::offered).toList();
    }

    /** A code that was ever published stays, because reports, cases and plans hold it, and never gets another meaning. */
    static void follow(String name, List<? extends Listed> before, List<? extends Listed> after) {
        before.stream().map(Listed::code)
                .filter(code -> after.stream().map(Listed::code).noneMatch(Predicate.isEqual(code))).findFirst()
                .ifPresent(missing -> {
                    throw new IllegalArgumentException(
                            "%s: '%s' is missing (expected: it stays, with retired: true when nothing new is to be filed under it)"
                                    .formatted(name, missing));
                });
    }
}

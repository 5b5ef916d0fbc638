package commonweal.metrics.measures;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** A condition on one detail of an entry. */
public sealed interface Match {

    boolean accepts(@Nullable String detail);

    /** The detail is one of these words. */
    record OneOf(SortedSet<String> words) implements Match {

        public OneOf {
            words = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }

        @Override
        public boolean accepts(@Nullable String detail) {
            return detail != null && words.contains(detail);
        }

        @Override
        public String toString() {
            return String.join(" or ", words);
        }
    }

    /** The detail is a number in this range, ends included. */
    record Between(int from, int to) implements Match {

        public Between {
            if (to < from) {
                throw new IllegalArgumentException("range: %d..%d (expected: the smaller first)".formatted(from, to));
            }
        }

        @Override
        public boolean accepts(@Nullable String detail) {
            if (detail == null) {
                return false;
            }
            try {
                BigDecimal number = new BigDecimal(detail);
                return number.compareTo(BigDecimal.valueOf(from)) >= 0 && number.compareTo(BigDecimal.valueOf(to)) <= 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "%d to %d".formatted(from, to);
        }
    }

    /** The detail was given. */
    record Present() implements Match {

        @Override
        public boolean accepts(@Nullable String detail) {
            return detail != null;
        }

        @Override
        public String toString() {
            return "given";
        }
    }

    /** The detail was not given. */
    record Absent() implements Match {

        @Override
        public boolean accepts(@Nullable String detail) {
            return detail == null;
        }

        @Override
        public String toString() {
            return "not given";
        }
    }
}

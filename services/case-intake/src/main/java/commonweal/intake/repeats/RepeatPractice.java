package commonweal.intake.repeats;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import commonweal.intake.reports.Repeat.Kind;

/**
 * One version of what a partnership takes for a repeat.
 *
 * @param windows of a kind, the first that holds enough reports counts
 * @param likelyDuplicate how far apart two reports of the same thing may come in
 */
public record RepeatPractice(int version, List<Window> windows, Duration likelyDuplicate) {

    /**
     * So many reports within so many days.
     *
     * @param kinds over what
     */
    public record Window(Set<Kind> kinds, int count, int days) {

        public Window {
            // why: in the order of their declaration, so that it is written down in the same way each time
            kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
            if (kinds.isEmpty() || count < 2 || days < 1) {
                throw new IllegalArgumentException(
                        "window: %s, %d in %d days (expected: at least one kind, 2 or more reports, 1 day or more)"
                                .formatted(kinds, count, days));
            }
        }

        Duration length() {
            return Duration.ofDays(days);
        }
    }

    public RepeatPractice {
        windows = List.copyOf(windows);
    }

    /** After which a report counts no more. */
    public Duration longest() {
        return windows.stream().map(Window::length).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}

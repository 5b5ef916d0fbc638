package commonweal.intake.repeats;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import commonweal.intake.reports.LiveReport;
import commonweal.intake.reports.Occurrence;
import commonweal.intake.reports.Similar;
import commonweal.intake.reports.Submission;

/** What makes two reports alike, in words for whoever has to decide whether they are one. */
public final class Likeness {

    private Likeness() {}

    /** @param shared what both have in common; never empty */
    public static Similar of(LiveReport report, LiveReport other, Set<Trait> shared, RepeatPractice practice) {
        List<Trait> traits = shared.stream().sorted().toList();
        Duration later = Duration.between(report.account().receivedAt(), other.account().receivedAt());
        boolean duplicate = later.abs().compareTo(practice.likelyDuplicate()) <= 0 && sameThing(report, other);
        String words = traits.stream().map(Trait::words).collect(Collectors.joining(", "));
        return new Similar(other, traits.stream().map(Trait::code).toList(), duplicate,
                "%s%s; received %s%s".formatted(words.substring(0, 1).toUpperCase(Locale.UK),
                        words.substring(1), apart(later), duplicate ? ": may tell of the same thing" : ""));
    }

    /** Told of the same days, and of nothing that is known to be different. */
    private static boolean sameThing(LiveReport report, LiveReport other) {
        Submission one = report.account().told();
        Submission two = other.account().told();
        return overlap(one.occurred(), two.occurred())
                && (one.category() == null || two.category() == null || one.category().equals(two.category()));
    }

    private static boolean overlap(Occurrence one, Occurrence two) {
        return !one.firstDay().isAfter(two.lastDay()) && !two.firstDay().isAfter(one.lastDay());
    }

    private static String apart(Duration later) {
        Duration apart = later.abs();
        String when = later.isNegative() ? "earlier" : "later";
        if (apart.toDays() >= 2) {
            return "%d days %s".formatted(apart.toDays(), when);
        }
        return apart.toHours() >= 2
                ? "%d hours %s".formatted(apart.toHours(), when)
                : "%d minutes %s".formatted(apart.toMinutes(), when);
    }
}

package commonweal.metrics.facts;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.PlanMetricsEvent.PeriodPublished;

/** Names facts that no service has an id for, the same for all that is said of them. */
public final class FactIds {

    /** An id has 80 characters, and a year is put behind it where it is counted anew in each. */
    private static final int LONGEST = 70;

    private FactIds() {}

    /** A published hot spot, school or community of a partnership. */
    public static Id place(Code partnership, Code place) {
        return named("place-%s-%s".formatted(partnership, place));
    }

    /** A paper of a plan for a period, whatever its edition. */
    static Id paper(PeriodPublished published) {
        return named("published-%s-%s-%s".formatted(published.planId(), published.paper(), published.period()));
    }

    private static Id named(String name) {
        String words = name.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        return new Id(words.length() <= LONGEST
                ? words
                : "%s-%08x".formatted(words.substring(0, LONGEST - 9).replaceAll("-$", ""), name.hashCode()));
    }
}

package commonweal.local.sample;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One invented report and what becomes of it.
 *
 * @param number from 0
 * @param at when it is reported
 * @param area which of the invented neighbourhoods
 */
record Story(int number, Instant at, String channel, String category, String qualifier, int area, boolean anonymous,
        boolean hate, Fate fate) implements Tale {

    /** What becomes of a report. */
    sealed interface Fate {}

    /** Nobody has looked at it yet. */
    record Waiting() implements Fate {}

    /** It ends with the triage. */
    record Settled(String decision, @Nullable String agency) implements Fate {}

    /**
     * A case is opened.
     *
     * @param again a neighbour reports the same and is joined to the case
     * @param closes the work has an end
     * @param satisfaction what the survey says, 1 to 5, or 0 for no answer
     */
    record Worked(Risk risk, String behaviour, boolean again, boolean family, boolean closes, int satisfaction)
            implements
                Fate {}

    /** How the victim's answers come out. */
    enum Risk {
        LOW, MEDIUM, HIGH
    }
}

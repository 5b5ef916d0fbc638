package commonweal.intake.reports;

import java.util.List;

/** What other reports tell of one; asked anew each time, for the answer grows with every report. */
public interface Comparisons {

    /** Whether it is one of several about the same person, household or place; one answer of a kind. */
    List<Repeat> repeats(LiveReport report);

    /** The reports that are like it, newest first. */
    List<Similar> similar(LiveReport report);
}

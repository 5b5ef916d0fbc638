package commonweal.intake.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import commonweal.events.Id;

/** What other reports tell of one; asked anew each time, for the answer grows with every report. */
public interface Comparisons {

    /** Whether it is one of several about the same person, household or place; one answer of a kind. */
    default List<Repeat> repeats(LiveReport report) {
        return repeats(List.of(report)).getOrDefault(report.id(), List.of());
    }

    /** The same for many at once, by report. */
    Map<Id, List<Repeat>> repeats(Collection<LiveReport> reports);

    /** The newest reports that are like one of these or another. */
    Set<Id> alike(Collection<LiveReport> reports);

    /** The reports that are like it, newest first. */
    List<Similar> similar(LiveReport report);
}

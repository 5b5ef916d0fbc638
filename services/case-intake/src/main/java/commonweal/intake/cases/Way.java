package commonweal.intake.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import commonweal.events.Id;

/** Where a report goes on to from a case that it is in: to one that is split off, or with the whole case in a merge. */
public final class Way {

    private Way() {}

    /** The case that deals with it next; nothing when this one still does. */
    public static Optional<Id> next(LiveCase subject, Id reportId) {
        return split(subject, reportId).map(Ties.SplitOff::caseId)
                .or(() -> subject instanceof MergedCase merged ? Optional.of(merged.into()) : Optional.empty());
    }

    /** All that have dealt with it after this one, also while this one was part of them for a time. */
    public static Stream<Id> onwards(LiveCase subject, Id reportId) {
        Instant left = split(subject, reportId).map(Ties.SplitOff::at).orElse(Instant.MAX);
        return Stream.concat(subject.file().timeline().stream().filter(entry -> entry.is(Entry.CASE_UNMERGED))
                .filter(entry -> !entry.act().at().isAfter(left))
                .map(entry -> new Id(entry.detail("caseId"))), next(subject, reportId).stream());
    }

    private static Optional<Ties.SplitOff> split(LiveCase subject, Id reportId) {
        return subject.file().ties().splits().stream().filter(part -> part.reportIds().contains(reportId)).findFirst();
    }
}

package commonweal.intake.cases.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;
import commonweal.events.Ids;
import commonweal.intake.cases.LiveCase;
import commonweal.intake.cases.MergedCase;
import commonweal.intake.cases.Ties;

/** How a case hangs together with others, as people see it. */
final class TieViews {

    private TieViews() {}

    /** Another case. */
    record CaseLink(Id caseId, String reference) {

        static CaseLink of(Id caseId) {
            return new CaseLink(caseId, Ids.reference(caseId));
        }
    }

    /** The case that it is part of. */
    record MergedView(Id caseId, String reference, Instant at) {}

    /** A case that was merged into it, or taken out of it. */
    record PartView(Id caseId, String reference, List<Id> reportIds, Instant at) {}

    static @Nullable MergedView mergedInto(LiveCase subject) {
        return subject instanceof MergedCase merged
                ? new MergedView(merged.into(), Ids.reference(merged.into()), merged.merged().at())
                : null;
    }

    static List<PartView> absorbed(Ties ties) {
        return ties.absorbed().stream()
                .map(one -> new PartView(one.caseId(), Ids.reference(one.caseId()), one.reportIds(), one.at()))
                .toList();
    }

    static List<PartView> splits(Ties ties) {
        return ties.splits().stream()
                .map(one -> new PartView(one.caseId(), Ids.reference(one.caseId()), one.reportIds(), one.at()))
                .toList();
    }
}

package commonweal.intake.cases;

import commonweal.events.Ids;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Outcome;

/** Why the state of a case forbids something, in a sentence each. */
final class Standing {

    private Standing() {}

    static Outcome<Case> closed(ClosedCase closed) {
        return Outcome.conflict("case-closed", "Case %s was closed on %tF (expected: an open case)",
                reference(closed.file()), closed.closing().closed().at().atZone(WorkingDays.LONDON));
    }

    static Outcome<Case> open(CaseFile file) {
        return Outcome.conflict("case-open", "Case %s is open (expected: a closed case)", reference(file));
    }

    static Outcome<Case> merged(MergedCase merged) {
        return Outcome.conflict("case-merged",
                "Case %s is part of case %s (expected: a case that stands for itself; go on in the other one, or undo the merge)",
                reference(merged.file()), Ids.reference(merged.into()));
    }

    static String reference(CaseFile file) {
        return Ids.reference(file.id());
    }
}

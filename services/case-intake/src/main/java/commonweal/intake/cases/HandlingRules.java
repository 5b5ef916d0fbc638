package commonweal.intake.cases;

import java.util.Map;
import java.util.Objects;

import commonweal.events.CaseIntakeEvent.WholeFamilyFlagged;
import commonweal.intake.cases.CaseCommand.Assign;
import commonweal.intake.cases.CaseCommand.FlagWholeFamily;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;

/** Who looks after a case, and how. */
final class HandlingRules {

    private HandlingRules() {}

    /** A closed case can be given to somebody, too: they answer for what comes after. */
    static Outcome<Case> assign(Assign command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        if (subject instanceof MergedCase merged) {
            return Standing.merged(merged);
        }
        if (Objects.equals(file.handling().officer(), command.officer())) {
            return Outcome.conflict("same-officer", "Case %s is with %s already (expected: another officer)",
                    Standing.reference(file), command.officer() == null ? "nobody" : "this officer");
        }
        return Outcome.accepted(
                subject.with(file.withHandling(file.handling().givenTo(command.officer())).noted(
                        Entry.OFFICER_ASSIGNED, act,
                        command.officer() == null ? Map.of() : Map.of("officer", command.officer()))));
    }

    static Outcome<Case> flagWholeFamily(FlagWholeFamily command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) when file.handling().wholeFamily() == command.wholeFamily() ->
                Outcome.conflict("same-flag", "Case %s has the whole-family flag %s already (expected: the other)",
                        Standing.reference(file), command.wholeFamily() ? "set" : "taken off");
            case OpenCase(CaseFile file) -> Outcome.accepted(new OpenCase(
                    file.withHandling(file.handling().withWholeFamily(command.wholeFamily())).noted(
                            Entry.WHOLE_FAMILY_FLAGGED, act,
                            Map.of("wholeFamily", Boolean.toString(command.wholeFamily())))),
                    new WholeFamilyFlagged(file.id(), command.wholeFamily()));
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }
}

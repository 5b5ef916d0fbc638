package commonweal.intake.cases;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import commonweal.events.CaseIntakeEvent.CaseErased;
import commonweal.events.Code;
import commonweal.intake.cases.CaseCommand.Erase;
import commonweal.intake.cases.CaseCommand.HoldErasure;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;
import commonweal.intake.decisions.Outcome.Accepted;
import commonweal.intake.retention.KeptFor;

/** When a case may be erased (UK GDPR, articles 5(1)(e) and 17), and what keeps it. */
final class ErasureRules {

    private ErasureRules() {}

    static Outcome<Case> hold(HoldErasure command, LiveCase subject, Act act) {
        CaseFile file = subject.file();
        return switch (subject) {
            case OpenCase _,ClosedCase _ when file.handling().hold() != null -> held(file);
            case OpenCase _,ClosedCase _ -> Outcome.accepted(subject.with(file
                    .withHandling(file.handling().with(new Handling.Hold(command.reason(), act)))
                    .noted(Entry.ERASURE_HELD, act, Map.of("reason", command.reason().value()))));
            // why: it is erased with the case that it is part of, and that one does not know of it
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    static Outcome<Case> endHold(LiveCase subject, Act act) {
        CaseFile file = subject.file();
        return file.handling().hold() == null
                ? Outcome.conflict("not-held",
                        "Nothing keeps case %s from being erased (expected: a case that is held)",
                        Standing.reference(file))
                : Outcome.accepted(subject.with(file.withHandling(file.handling().with(null))
                        .noted(Entry.ERASURE_HOLD_ENDED, act, Map.of())));
    }

    /** What was asked for by a person is done early, but no reason overrules a hold or ends work that goes on. */
    static Outcome<Case> erase(Erase command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase(CaseFile file) -> Standing.open(file);
            case MergedCase merged -> Standing.merged(merged);
            case ClosedCase(CaseFile file, _) when file.handling().hold() != null -> held(file);
            case ClosedCase closed when command.keptFor() != null && isKept(closed, command.keptFor(), act) ->
                Outcome.conflict("not-due",
                        "Case %s is kept until %s (expected: that day or later, or another reason than %s)",
                        Standing.reference(closed.file()), command.keptFor().eraseOn(closed.closedOn()),
                        command.reason());
            case ClosedCase closed -> erased(closed, command.reason(), act);
        };
    }

    private static boolean isKept(ClosedCase closed, KeptFor keptFor, Act act) {
        return WorkingDays.dayOf(act.at()).isBefore(keptFor.eraseOn(closed.closedOn()));
    }

    static Outcome<Case> held(CaseFile file) {
        return Outcome.conflict("held", "Case %s is kept from being erased (expected: a case without a hold)",
                Standing.reference(file));
    }

    /** With all that hangs on it: its reports, its reviews, and the cases that became part of it. */
    static Accepted<Case> erased(LiveCase subject, @Nullable Code reason, Act act) {
        CaseFile file = subject.file();
        return new Accepted<>(
                new ErasedCase(file.id(), file.partnership(), act.at(), reason, act.bySystem() ? null : act.by()),
                List.of(new CaseErased(file.id(), file.reportIds(), file.reviews().stream().map(Review::id).toList(),
                        file.ties().absorbed().stream().map(Ties.Absorbed::caseId).toList(), reason)));
    }
}

package commonweal.intake.cases;

import java.util.HashMap;
import java.util.Map;

import commonweal.intake.cases.CaseCommand.PauseClocks;
import commonweal.intake.cases.CaseCommand.RecordContact;
import commonweal.intake.clocks.Pause;
import commonweal.intake.decisions.Act;
import commonweal.intake.decisions.Outcome;

/** What moves the clocks of a case. */
final class ClockRules {

    private ClockRules() {}

    /** People are spoken with after closing, too. */
    static Outcome<Case> recordContact(RecordContact command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase _,ClosedCase _ -> {
                Map<String, String> details = new HashMap<>(Map.of("kind", command.kind().code().value()));
                if (command.method() != null) {
                    details.put("method", command.method().value());
                }
                yield Outcome.accepted(subject.with(subject.file().noted(Entry.CONTACT_MADE, act, details)));
            }
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    static Outcome<Case> pause(PauseClocks command, LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase open -> {
                Pause paused = CaseClocks.history(open).pausedNow();
                yield paused == null
                        ? Outcome.accepted(open.with(open.file().noted(Entry.CLOCKS_PAUSED, act,
                                Map.of("reason", command.reason().value()))))
                        : Outcome.conflict("clocks-paused",
                                "The clocks of case %s stand still since %s (expected: running clocks)",
                                Standing.reference(open.file()), paused.from());
            }
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }

    static Outcome<Case> resume(LiveCase subject, Act act) {
        return switch (subject) {
            case OpenCase open when CaseClocks.history(open).pausedNow() == null -> Outcome.conflict("clocks-running",
                    "The clocks of case %s are running (expected: clocks that stand still)",
                    Standing.reference(open.file()));
            case OpenCase open ->
                Outcome.accepted(open.with(open.file().noted(Entry.CLOCKS_RESUMED, act, Map.of())));
            case ClosedCase closed -> Standing.closed(closed);
            case MergedCase merged -> Standing.merged(merged);
        };
    }
}

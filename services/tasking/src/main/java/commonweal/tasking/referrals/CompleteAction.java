package commonweal.tasking.referrals;

import java.util.Optional;

import commonweal.events.TaskingEvent.ActionCompleted;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/** Decides whether an agency may say what came of an action: once, of its own actions, while the group works on it. */
final class CompleteAction {

    private CompleteAction() {}

    static Outcome<Referral> decide(KeptReferral referral, ReferralCommand.Complete command, TaskGroup group,
            Act act) {
        Dossier dossier = referral.dossier();
        Optional<AgencyAction> known = dossier.action(command.actionId());
        if (known.isEmpty()) {
            return Outcome.refused(Why.REQUEST, "no-such-action",
                    "There is no action '%s' in %s (expected: one of %s)".formatted(command.actionId(), referral.id(),
                            dossier.actions().stream().map(AgencyAction::id).toList()));
        }
        AgencyAction action = known.get();
        if (command.onlyOf() != null && !command.onlyOf().equals(action.agency())) {
            return Outcome.refused(Why.PERSON, "other-agency",
                    "The action is for %s, your agency is %s (expected: an action of your agency)"
                            .formatted(action.agency(), command.onlyOf()));
        }
        if (action.completion() != null) {
            return Outcome.refused(Why.STATE, "action-completed",
                    "The action was completed on %s (expected: an open one)"
                            .formatted(Days.inLondon(action.completion().at())));
        }
        AgencyAction done = action.completed(new AgencyAction.Completion(act.at(), command.result(), command.note()));
        Entry entry = act.entry("action-completed", "%s completed its action: %s."
                .formatted(group.nameOf(action.agency()), command.resultInWords()), action.agency());
        return Outcome.done(referral.with(dossier.with(dossier.work().with(done)).with(entry)),
                new ActionCompleted(referral.id(),
                        referral.caseId(), action.id(), action.agency(), command.result()));
    }
}

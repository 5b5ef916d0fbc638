package commonweal.tasking.referrals;

import java.time.LocalDate;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.ActionAssigned;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Days;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/** The group took the case on: its agencies act, and the behaviour is reviewed. */
public record AcceptedReferral(Dossier dossier, Asking asking, Acceptance acceptance) implements KeptReferral {

    static final Code STATUS = new Code("accepted");

    Outcome<Referral> assign(ReferralCommand.Assign command, TaskGroup group, Act act) {
        String agency = group.member("agency", command.agency()).name();
        Optional<String> past = Days.past("due", command.due(), act.today());
        if (past.isPresent()) {
            return Outcome.refused(Why.REQUEST, "due-in-the-past", past.get());
        }
        AgencyAction action = new AgencyAction(dossier.nextAction(), command.agency(), command.what(), command.due(),
                act.at(), act.meeting(), null);
        Entry entry = act.entry("action-assigned",
                "%s was given an action, due %s.".formatted(agency, Days.inWords(command.due())), command.agency());
        return Outcome.done(with(dossier.with(dossier.work().with(action)).with(entry)),
                new ActionAssigned(id(), caseId(), action.id(), action.agency(), action.due()));
    }

    Outcome<Referral> review(ReferralCommand.Review command, TaskGroup group, Act act) {
        LocalDate next = command.reviewOn() == null ? group.reviewAfter(act.today()) : command.reviewOn();
        Optional<String> past = Days.past("reviewOn", next, act.today());
        if (past.isPresent()) {
            return Outcome.refused(Why.REQUEST, "review-in-the-past", past.get());
        }
        BehaviourReview review = new BehaviourReview(dossier.nextReview(), command.rating(), command.note(), act.at());
        Entry entry = act.entry("behaviour-reviewed",
                "The %s reviewed the behaviour: %s.".formatted(group.name(), command.ratingInWords()));
        return Outcome.done(with(dossier.with(dossier.work().with(review, next)).with(entry)),
                new BehaviourReviewed(id(), caseId(), review.id(), review.rating()));
    }

    Outcome<Referral> startFamilyWork(ReferralCommand.StartFamilyWork command, TaskGroup group, Act act) {
        String agency = group.member("agency", command.agency()).name();
        FamilyWork started = dossier.work().family();
        if (started != null) {
            return Outcome.refused(Why.STATE, "family-work-started",
                    "%s has worked with the family since %s (expected: not yet)"
                            .formatted(started.agency(), Days.inLondon(started.since())));
        }
        Entry entry = act.entry("family-work-started",
                "%s began to work with the whole family.".formatted(agency), command.agency());
        return Outcome.done(
                with(dossier.with(dossier.work().with(new FamilyWork(command.agency(), act.at()))).with(entry)),
                new FamilyWorkStarted(id(), caseId(), command.agency()));
    }

    Outcome<Referral> conclude(ReferralCommand.Conclude command, TaskGroup group, Act act) {
        Entry entry = act.entry("referral-concluded",
                "The %s ended its work on the case: %s.".formatted(group.name(), command.outcomeInWords()));
        return Outcome.done(
                new EndedReferral(dossier.with(entry), asking, acceptance,
                        new EndedReferral.Ending(EndedReferral.How.CONCLUDED, command.outcome(), act.at())),
                new ReferralConcluded(id(), caseId(), command.outcome()));
    }

    @Override
    public Code status() {
        return STATUS;
    }

    @Override
    public Optional<Asking> howItCame() {
        return Optional.of(asking);
    }

    @Override
    public Optional<Acceptance> howItWasTaken() {
        return Optional.of(acceptance);
    }

    @Override
    public AcceptedReferral with(Dossier changed) {
        return new AcceptedReferral(changed, asking, acceptance);
    }
}

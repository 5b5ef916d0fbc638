package commonweal.tasking.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import commonweal.events.Code;
import commonweal.events.TaskingEvent.ActionAssigned;
import commonweal.events.TaskingEvent.ActionCompleted;
import commonweal.events.TaskingEvent.BehaviourReviewed;
import commonweal.events.TaskingEvent.FamilyWorkStarted;
import commonweal.events.TaskingEvent.ReferralConcluded;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.Outcome.Why;
import commonweal.tasking.groups.TaskGroup;

/** The group took the case on: its agencies act, and the behaviour is reviewed. */
public record AcceptedReferral(Dossier dossier, Asking asking, Acceptance acceptance) implements KeptReferral {

    static final Code STATUS = new Code("accepted");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    Outcome<Referral> assign(ReferralCommand.Assign command, TaskGroup group, String by, Instant now) {
        String agency = group.member("agency", command.agency()).name();
        LocalDate today = now.atZone(LONDON).toLocalDate();
        if (command.due().isBefore(today)) {
            return Outcome.refused(Why.REQUEST, "due-in-the-past",
                    "due: %s (expected: %s or later)".formatted(command.due(), today));
        }
        AgencyAction action = new AgencyAction(dossier.nextAction(), command.agency(), command.what(), command.due(),
                now, null);
        Entry entry = new Entry(now, new Code("action-assigned"),
                "%s was given an action, due %s.".formatted(agency, DAY.format(command.due())), by);
        return Outcome.done(with(dossier.with(action).with(entry)),
                new ActionAssigned(id(), caseId(), action.id(), action.agency(), action.due()));
    }

    Outcome<Referral> complete(ReferralCommand.Complete command, TaskGroup group, String by, Instant now) {
        Optional<AgencyAction> known = dossier.action(command.actionId());
        if (known.isEmpty()) {
            return Outcome.refused(Why.REQUEST, "no-such-action", "There is no action '%s' in %s (expected: one of %s)"
                    .formatted(command.actionId(), id(), dossier.actions().stream().map(AgencyAction::id).toList()));
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
                            .formatted(action.completion().at().atZone(LONDON).toLocalDate()));
        }
        AgencyAction done = action.completed(new AgencyAction.Completion(now, command.result(), command.note()));
        Entry entry = new Entry(now, new Code("action-completed"), "%s completed its action: %s."
                .formatted(group.member("agency", action.agency()).name(), command.resultInWords()), by);
        return Outcome.done(with(dossier.with(done).with(entry)),
                new ActionCompleted(id(), caseId(), action.id(), action.agency(), command.result()));
    }

    Outcome<Referral> review(ReferralCommand.Review command, TaskGroup group, String by, Instant now) {
        BehaviourReview review = new BehaviourReview(dossier.nextReview(), command.rating(), command.note(), now);
        Entry entry = new Entry(now, new Code("behaviour-reviewed"),
                "The %s reviewed the behaviour: %s.".formatted(group.name(), command.ratingInWords()), by);
        return Outcome.done(with(dossier.with(review).with(entry)),
                new BehaviourReviewed(id(), caseId(), review.id(), review.rating()));
    }

    Outcome<Referral> startFamilyWork(ReferralCommand.StartFamilyWork command, TaskGroup group, String by,
            Instant now) {
        String agency = group.member("agency", command.agency()).name();
        FamilyWork started = dossier.familyWork();
        if (started != null) {
            return Outcome.refused(Why.STATE, "family-work-started",
                    "%s has worked with the family since %s (expected: not yet)"
                            .formatted(started.agency(), started.since().atZone(LONDON).toLocalDate()));
        }
        Entry entry = new Entry(now, new Code("family-work-started"),
                "%s began to work with the whole family.".formatted(agency), by);
        return Outcome.done(with(dossier.with(new FamilyWork(command.agency(), now)).with(entry)),
                new FamilyWorkStarted(id(), caseId(), command.agency()));
    }

    Outcome<Referral> conclude(ReferralCommand.Conclude command, TaskGroup group, String by, Instant now) {
        Entry entry = new Entry(now, new Code("referral-concluded"),
                "The %s ended its work on the case: %s.".formatted(group.name(), command.outcomeInWords()), by);
        return Outcome.done(new ConcludedReferral(dossier.with(entry), asking, acceptance, command.outcome(), now),
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

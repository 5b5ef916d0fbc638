package commonweal.tasking.referrals.web;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Dossier;
import commonweal.tasking.referrals.HandleReferral;
import commonweal.tasking.referrals.PendingReferral;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.ReferralCommand;
import commonweal.tasking.referrals.Sittings;

/** Brings what people ask for to a referral. */
@Component
class ReferralDesk {

    private final Commands<Referral> commands;
    private final TaskGroups groups;
    private final Sittings sittings;
    private final Clock clock;

    ReferralDesk(Aggregates<Referral> aggregates, TaskGroups groups, Sittings sittings, Clock clock) {
        this.commands = new Commands<>(aggregates, "referral");
        this.groups = groups;
        this.sittings = sittings;
        this.clock = clock;
    }

    Versioned<Referral> find(Id id, Predicate<Referral> shown) {
        return commands.find(id, shown);
    }

    /** @param shown whether the caller may know that the referral exists */
    Versioned<Referral> change(Caller caller, Id id, Predicate<Referral> shown, IfMatch ifMatch,
            ReferralCommand command) {
        return change(id, shown, ifMatch, Act.between(clock.instant(), caller.subject()), command, group -> {
        });
    }

    /** Puts a place before a group that nobody has a case about. */
    Versioned<Referral> referPlace(Caller caller, Code partnership, String place, TaskGroup group,
            ReferralCommand command) {
        Act act = Act.between(clock.instant(), caller.subject());
        Dossier first = Dossier.ofPlace(partnership, place, group.code(), act.at());
        return commands.changeOrCreate(first.id(), act.at(), known -> HandleReferral.decide(command,
                known.orElseGet(() -> new PendingReferral(first)), group, act));
    }

    /** @param meeting the open meeting in which the group decides this, absent when it decides between meetings */
    Versioned<Referral> changeByChair(Caller caller, Id id, @Nullable Id meeting, IfMatch ifMatch,
            ReferralCommand command) {
        Act act = new Act(clock.instant(), caller.subject(), meeting);
        Predicate<Referral> shown = Viewer.of(caller, groups).shown();
        return change(id, shown, ifMatch, act, command, group -> Viewer.requireChair(caller, group));
    }

    private Versioned<Referral> change(Id id, Predicate<Referral> shown, IfMatch ifMatch, Act act,
            ReferralCommand command, Consumer<TaskGroup> permit) {
        return commands.change(id, shown, ifMatch, act.at(), referral -> {
            TaskGroup group = groups.group(referral.partnership(), referral.group());
            permit.accept(group);
            requireOpen(act.meeting(), referral);
            return HandleReferral.decide(command, referral, group, act);
        });
    }

    private void requireOpen(@Nullable Id meeting, Referral referral) {
        if (meeting != null && !sittings.isOpen(meeting, referral.partnership(), referral.group())) {
            throw Refused.conflict("meeting-not-open", "%s is no open meeting of %s (expected: one that is going on)"
                    .formatted(meeting, referral.group()));
        }
    }
}

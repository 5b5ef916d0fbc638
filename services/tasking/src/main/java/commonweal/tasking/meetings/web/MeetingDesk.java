package commonweal.tasking.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.http.Caller;
import commonweal.http.IfMatch;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Aggregates;
import commonweal.messaging.Versioned;
import commonweal.tasking.decisions.Act;
import commonweal.tasking.decisions.Outcome;
import commonweal.tasking.decisions.web.Commands;
import commonweal.tasking.groups.ReferralForms;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.meetings.Agenda;
import commonweal.tasking.meetings.AgendaItem;
import commonweal.tasking.meetings.DrawMinutes;
import commonweal.tasking.meetings.HandleMeeting;
import commonweal.tasking.meetings.Meeting;
import commonweal.tasking.meetings.MeetingCommand;
import commonweal.tasking.meetings.Minutes;
import commonweal.tasking.referrals.Referral;
import commonweal.tasking.referrals.mongo.Referrals;

/** Brings what people ask for to a meeting, with what it needs of the referrals. */
@Component
class MeetingDesk {

    private final Commands<Meeting> commands;
    private final Referrals referrals;
    private final TaskGroups groups;
    private final ReferralForms forms;
    private final Clock clock;

    MeetingDesk(Aggregates<Meeting> aggregates, Referrals referrals, TaskGroups groups, ReferralForms forms,
            Clock clock) {
        this.commands = new Commands<>(aggregates, "meeting");
        this.referrals = referrals;
        this.groups = groups;
        this.forms = forms;
        this.clock = clock;
    }

    Act act(Caller caller) {
        return Act.between(clock.instant(), caller.subject());
    }

    Versioned<Meeting> create(Outcome<Meeting> outcome, Act act) {
        return commands.create(outcome, act.at());
    }

    Versioned<Meeting> find(Caller caller, Id id) {
        return commands.find(id, meeting -> reads(caller, meeting));
    }

    Versioned<Meeting> change(Caller caller, Id id, IfMatch ifMatch, MeetingCommand command) {
        worker(caller);
        Act act = act(caller);
        return commands.change(id, meeting -> reads(caller, meeting), ifMatch, act.at(),
                meeting -> HandleMeeting.decide(command, meeting, act));
    }

    /** What the group has to talk about on a day. */
    List<AgendaItem> agenda(Code partnership, Code group, LocalDate on) {
        List<Id> active = referrals.activeOf(partnership, group).stream().map(Versioned::id).toList();
        return active.isEmpty()
                ? List.of()
                : Agenda.of(referrals.withJoined(active).stream().map(Versioned::state).toList(), on);
    }

    Map<Id, Referral> referralsOf(Collection<AgendaItem> agenda) {
        Map<Id, Referral> known = new HashMap<>();
        Set<Id> ids = agenda.stream().map(AgendaItem::referral).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            referrals.byId(ids).forEach(referral -> known.put(referral.id(), referral.state()));
        }
        return known;
    }

    Optional<Referral> referral(Id id) {
        return referrals.byId(List.of(id)).stream().map(Versioned::state).findFirst();
    }

    Minutes minutes(Meeting meeting, @Nullable LocalDate approvedOn, @Nullable LocalDate redrawnOn) {
        TaskGroup group = groups.group(meeting.head().partnership(), meeting.head().group());
        return DrawMinutes.of(meeting, group, referralsOf(meeting.proceedings().agenda()),
                code -> forms.of(meeting.head().partnership()).markingOf(code).label(), approvedOn, redrawnOn);
    }

    TaskGroup group(Caller caller, Code code) {
        return groups.group(caller.partnership(), code);
    }

    /** The groups whose meetings the caller may read about; all when absent. */
    Optional<Collection<Code>> readable(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.GROUP_MEMBER, Role.CSU_OFFICER, Role.CSU_MANAGER);
        if (caller.has(Role.GROUP_CHAIR) || caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER)) {
            return Optional.empty();
        }
        Code agency = caller.agency().orElseThrow(() -> Refused.forbidden("agency-missing",
                "The token names no agency (expected: a claim 'agency', since you are a group-member)"));
        return Optional.of(caller.scope().stream().flatMap(partnership -> groups.of(partnership).stream())
                .filter(group -> group.has(agency)).map(TaskGroup::code).distinct().toList());
    }

    private boolean reads(Caller caller, Meeting meeting) {
        return caller.sees(meeting.head().partnership())
                && readable(caller).map(codes -> codes.contains(meeting.head().group())).orElse(true);
    }

    static void worker(Caller caller) {
        caller.require(Role.GROUP_CHAIR, Role.CSU_OFFICER, Role.CSU_MANAGER);
    }
}

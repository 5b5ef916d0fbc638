package commonweal.tasking.referrals.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.tasking.decisions.Entry;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.Acceptance;
import commonweal.tasking.referrals.AgencyAction;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MadeReferral;
import commonweal.tasking.referrals.Referral;

/**
 * What a caller may see: officers, managers and chairs every referral of their partnerships; a member what its agency has a
 * part in, and of cases that wait in its groups' inboxes what its purposes open.
 *
 * @param agency the agency that the view is limited to, absent when it is not
 */
record Viewer(Caller caller, Optional<Code> agency, TaskGroups groups) {

    static Viewer of(Caller caller, TaskGroups groups) {
        if (caller.has(Role.CSU_OFFICER) || caller.has(Role.CSU_MANAGER) || caller.has(Role.GROUP_CHAIR)) {
            return new Viewer(caller, Optional.empty(), groups);
        }
        caller.require(Role.CSU_OFFICER, Role.CSU_MANAGER, Role.GROUP_CHAIR, Role.GROUP_MEMBER);
        Code agency = caller.agency().orElseThrow(() -> Refused.forbidden("agency-missing",
                "The token names no agency (expected: a claim 'agency', since you are a group-member)"));
        return new Viewer(caller, Optional.of(agency), groups);
    }

    /** Lets the chair of the group go on: one of the agency that chairs it or deputises, if these are named. */
    static TaskGroup requireChair(Caller caller, TaskGroup group) {
        caller.require(Role.GROUP_CHAIR);
        if (caller.agency().filter(agency -> !group.isChairedBy(agency)).isPresent()) {
            throw Refused.forbidden("other-chair", "Your agency is %s (expected: %s, which chairs the %s)"
                    .formatted(caller.agency().get(), group.chairs().chair(), group.name()));
        }
        return group;
    }

    /** The groups whose inboxes the member sees. */
    List<Code> sitsIn() {
        return caller.scope().stream().flatMap(partnership -> groups.of(partnership).stream())
                .filter(group -> agency.filter(group::has).isPresent()).map(TaskGroup::code).distinct().toList();
    }

    boolean sees(Referral referral) {
        return referral.isVisible() && caller.sees(referral.partnership()) && (hasAPart(referral) || inInbox(referral));
    }

    Predicate<Referral> shown() {
        return this::sees;
    }

    boolean hasAPart(Referral referral) {
        return agency.isEmpty() || (referral instanceof KeptReferral kept && kept.involves(agency.get()));
    }

    /** Whether the viewer has the whole case in hand, and not only an action of it. */
    boolean seesAllOf(Referral referral) {
        return agency.isEmpty()
                || referral.howItWasTaken().map(Acceptance::leadAgency).filter(agency.get()::equals).isPresent();
    }

    boolean sees(Referral referral, AgencyAction action) {
        return seesAllOf(referral) || action.agency().equals(agency.orElseThrow());
    }

    /** An agency that does not lead sees how the referral stands and what it does itself. */
    boolean sees(Referral referral, Entry entry) {
        Code whose = entry.agency();
        return seesAllOf(referral)
                || (whose == null
                        ? CaseTimelineApi.HOW_IT_STANDS.contains(entry.what())
                        : agency.filter(whose::equals)
                                .isPresent());
    }

    private boolean inInbox(Referral referral) {
        return referral instanceof MadeReferral && groups.of(referral.partnership()).stream()
                .anyMatch(group -> group.code().equals(referral.group()) && agency.filter(group::has).isPresent());
    }
}

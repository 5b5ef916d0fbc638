package commonweal.tasking.referrals.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import commonweal.events.Code;
import commonweal.http.Caller;
import commonweal.http.Refused;
import commonweal.http.Role;
import commonweal.messaging.Versioned;
import commonweal.tasking.groups.TaskGroup;
import commonweal.tasking.groups.TaskGroups;
import commonweal.tasking.referrals.KeptReferral;
import commonweal.tasking.referrals.MadeReferral;
import commonweal.tasking.referrals.Referral;

/**
 * What a caller may see and do. The community safety unit and the chairs see every referral of their partnership; a member
 * sees what the own agency has a part in, and of what waits in its groups' inboxes only that it waits.
 *
 * @param agency the member's agency, absent for those who see everything
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

    /** Lets the chair of the group go on: one whose agency chairs it, if it is always the same agency. */
    static TaskGroup requireChair(Caller caller, TaskGroup group) {
        caller.require(Role.GROUP_CHAIR);
        Code chair = group.chair();
        if (chair != null && caller.agency().filter(agency -> !agency.equals(chair)).isPresent()) {
            throw Refused.forbidden("other-chair", "Your agency is %s (expected: %s, which chairs the %s)"
                    .formatted(caller.agency().get(), chair, group.name()));
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

    ReferralView view(Versioned<Referral> referral) {
        KeptReferral kept = (KeptReferral) referral.state();
        return hasAPart(kept)
                ? ReferralView.full(kept, referral.version())
                : ReferralView.waiting(kept, referral.version());
    }

    boolean hasAPart(Referral referral) {
        return agency.isEmpty() || (referral instanceof KeptReferral kept && kept.involves(agency.get()));
    }

    private boolean inInbox(Referral referral) {
        return referral instanceof MadeReferral && groups.of(referral.partnership()).stream()
                .anyMatch(group -> group.code().equals(referral.group()) && agency.filter(group::has).isPresent());
    }
}

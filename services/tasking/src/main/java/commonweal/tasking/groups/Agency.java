package commonweal.tasking.groups;

import java.util.Set;

import commonweal.events.Code;

/**
 * An agency that sits in task groups.
 *
 * @param purposes what it needs to know of a case for; each opens some fields of the referral form
 */
public record Agency(Code code, String name, Set<Code> purposes) {

    public Agency {
        purposes = Set.copyOf(purposes);
    }
}

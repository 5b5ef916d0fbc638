package commonweal.tasking.referrals;

import commonweal.events.Code;
import commonweal.events.Id;

/** Which meetings are going on. */
public interface Sittings {

    /** Whether this is a meeting of the group and is open. */
    boolean isOpen(Id meeting, Code partnership, Code group);
}

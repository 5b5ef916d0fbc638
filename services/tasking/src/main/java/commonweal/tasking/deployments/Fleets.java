package commonweal.tasking.deployments;

import java.util.List;

import commonweal.events.Code;

/** What each partnership has to put out. */
public interface Fleets {

    /** None when nobody knows the partnership. */
    List<Fleet> of(Code partnership);
}

package commonweal.tasking.groups;

import commonweal.events.Code;

/** An agency that sits in task groups. */
public record Agency(Code code, String name) {}

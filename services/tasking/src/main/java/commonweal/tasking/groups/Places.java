package commonweal.tasking.groups;

import commonweal.events.Code;

/** The hot spots, schools and communities that a partnership counts operations by. */
public interface Places {

    PublishedList of(Code partnership);
}

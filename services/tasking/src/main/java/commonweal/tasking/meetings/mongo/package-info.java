/** Meetings in the store. */
@NullMarked
package commonweal.tasking.meetings.mongo;

import org.jspecify.annotations.NullMarked;

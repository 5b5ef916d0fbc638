/** Meetings that task groups held. */
@NullMarked
package commonweal.tasking.meetings;

import org.jspecify.annotations.NullMarked;

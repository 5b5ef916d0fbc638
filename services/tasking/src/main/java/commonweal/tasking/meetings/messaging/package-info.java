/** What meetings make of events. */
@NullMarked
package commonweal.tasking.meetings.messaging;

import org.jspecify.annotations.NullMarked;

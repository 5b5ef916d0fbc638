/** Meetings over HTTP. */
@NullMarked
package commonweal.tasking.meetings.web;

import org.jspecify.annotations.NullMarked;

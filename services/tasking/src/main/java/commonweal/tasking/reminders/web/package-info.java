/** Reminders over HTTP. */
@NullMarked
package commonweal.tasking.reminders.web;

import org.jspecify.annotations.NullMarked;

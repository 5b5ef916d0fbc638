/** What somebody should be reminded of: what is due and what is overdue. */
@NullMarked
package commonweal.tasking.reminders;

import org.jspecify.annotations.NullMarked;

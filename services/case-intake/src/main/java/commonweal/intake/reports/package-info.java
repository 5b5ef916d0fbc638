/** What people tell the partnership: received, triaged, and never left without an answer. Start reading at {@link Report}. */
@NullMarked
package commonweal.intake.reports;

import org.jspecify.annotations.NullMarked;

/** What reports make of what happens to their cases, and of the time that passes. */
@NullMarked
package commonweal.intake.reports.messaging;

import org.jspecify.annotations.NullMarked;

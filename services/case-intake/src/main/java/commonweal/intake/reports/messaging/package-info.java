/** What reports make of what happens to their cases. */
@NullMarked
package commonweal.intake.reports.messaging;

import org.jspecify.annotations.NullMarked;

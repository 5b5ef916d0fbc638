/** How this service names things: ids that are drawn or derived from their cause, and references for people. */
@NullMarked
package commonweal.intake.ids;

import org.jspecify.annotations.NullMarked;

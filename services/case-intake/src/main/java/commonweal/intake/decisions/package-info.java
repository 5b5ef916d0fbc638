/** What every decision of this service takes and gives: who acts and when, and how it came out. */
@NullMarked
package commonweal.intake.decisions;

import org.jspecify.annotations.NullMarked;

/** Counts reports and cases by where they are. */
@NullMarked
package commonweal.intake.places.mongo;

import org.jspecify.annotations.NullMarked;

/** The traces of reports, hashed, in the store. */
@NullMarked
package commonweal.intake.repeats.mongo;

import org.jspecify.annotations.NullMarked;

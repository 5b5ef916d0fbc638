/** Stores the surveys of cases. */
@NullMarked
package commonweal.intake.surveys.mongo;

import org.jspecify.annotations.NullMarked;

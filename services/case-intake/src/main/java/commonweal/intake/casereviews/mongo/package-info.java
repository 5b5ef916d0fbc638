/** Stores the reviews of cases. */
@NullMarked
package commonweal.intake.casereviews.mongo;

import org.jspecify.annotations.NullMarked;

/** Opens the review that was asked for in a case. */
@NullMarked
package commonweal.intake.casereviews.messaging;

import org.jspecify.annotations.NullMarked;

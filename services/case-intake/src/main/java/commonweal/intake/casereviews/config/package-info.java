/** Reads the partnerships' thresholds and deadlines at start. */
@NullMarked
package commonweal.intake.casereviews.config;

import org.jspecify.annotations.NullMarked;

/** Reads the templates at start. */
@NullMarked
package commonweal.intake.feedback.config;

import org.jspecify.annotations.NullMarked;

/** Reads the questions at start. */
@NullMarked
package commonweal.intake.surveys.config;

import org.jspecify.annotations.NullMarked;

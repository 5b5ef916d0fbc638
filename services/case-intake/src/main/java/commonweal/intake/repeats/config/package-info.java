/** The settings of repeats. */
@NullMarked
package commonweal.intake.repeats.config;

import org.jspecify.annotations.NullMarked;

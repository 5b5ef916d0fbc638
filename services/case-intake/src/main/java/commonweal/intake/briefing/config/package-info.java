/** The settings of the briefing. */
@NullMarked
package commonweal.intake.briefing.config;

import org.jspecify.annotations.NullMarked;

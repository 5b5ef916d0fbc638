/** Reads the practice of partnerships from the settings. */
@NullMarked
package commonweal.intake.practice.config;

import org.jspecify.annotations.NullMarked;

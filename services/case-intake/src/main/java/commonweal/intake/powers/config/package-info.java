/** Reads the list of powers at start. */
@NullMarked
package commonweal.intake.powers.config;

import org.jspecify.annotations.NullMarked;

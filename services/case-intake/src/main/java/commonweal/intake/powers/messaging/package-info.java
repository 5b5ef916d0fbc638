/** Reminds of powers that expire. */
@NullMarked
package commonweal.intake.powers.messaging;

import org.jspecify.annotations.NullMarked;

/** Stores the powers used in cases. */
@NullMarked
package commonweal.intake.powers.mongo;

import org.jspecify.annotations.NullMarked;

/** Tools and powers used in a case, from a warning letter to a closure order, and when they expire. */
@NullMarked
package commonweal.intake.powers;

import org.jspecify.annotations.NullMarked;

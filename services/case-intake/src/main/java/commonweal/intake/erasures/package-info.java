/** Erasing what is kept of people: when its time has come, or when they ask for it. */
@NullMarked
package commonweal.intake.erasures;

import org.jspecify.annotations.NullMarked;

/** Erases what is due, where a partnership wants that done by itself. */
@NullMarked
package commonweal.intake.erasures.messaging;

import org.jspecify.annotations.NullMarked;

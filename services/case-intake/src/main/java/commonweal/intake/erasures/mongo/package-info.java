/** Finds what is due to be erased, and what has been. */
@NullMarked
package commonweal.intake.erasures.mongo;

import org.jspecify.annotations.NullMarked;

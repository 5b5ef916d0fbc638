/** How each partnership works: what is usual, and what a partnership does in its own way. */
@NullMarked
package commonweal.intake.practice;

import org.jspecify.annotations.NullMarked;

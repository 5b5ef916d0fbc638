/** What a partnership promises to do within so many working days, and what has run out. Start reading at {@link Clocks}. */
@NullMarked
package commonweal.intake.clocks;

import org.jspecify.annotations.NullMarked;

/** Finding reports, cases, people and notes by what stands in them. */
@NullMarked
package commonweal.intake.search;

import org.jspecify.annotations.NullMarked;

/** What a measure is: a formula over dated entries, a target, and what follows from a count for its status. */
@NullMarked
package commonweal.metrics.measures;

import org.jspecify.annotations.NullMarked;

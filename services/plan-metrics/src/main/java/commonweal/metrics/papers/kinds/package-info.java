/** What stands in each kind of paper. */
@NullMarked
package commonweal.metrics.papers.kinds;

import org.jspecify.annotations.NullMarked;

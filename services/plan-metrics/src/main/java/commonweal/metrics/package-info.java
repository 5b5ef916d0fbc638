/** Plans, their measures and the figures that follow from what happened. */
@NullMarked
package commonweal.metrics;

import org.jspecify.annotations.NullMarked;

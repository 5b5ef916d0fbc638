@NullMarked
package commonweal.metrics.periods;

import org.jspecify.annotations.NullMarked;

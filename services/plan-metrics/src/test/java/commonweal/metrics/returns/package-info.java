@NullMarked
package commonweal.metrics.returns;

import org.jspecify.annotations.NullMarked;

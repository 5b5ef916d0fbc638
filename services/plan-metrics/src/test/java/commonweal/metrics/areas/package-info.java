@NullMarked
package commonweal.metrics.areas;

import org.jspecify.annotations.NullMarked;

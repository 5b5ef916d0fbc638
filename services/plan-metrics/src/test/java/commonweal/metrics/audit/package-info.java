@NullMarked
package commonweal.metrics.audit;

import org.jspecify.annotations.NullMarked;

@NullMarked
package commonweal.metrics.plans;

import org.jspecify.annotations.NullMarked;

/** The partnership's plans: data that somebody wrote, read and checked. */
@NullMarked
package commonweal.metrics.plans;

import org.jspecify.annotations.NullMarked;

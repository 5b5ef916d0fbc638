/** What was done to plans while the service ran, in MongoDB. */
@NullMarked
package commonweal.metrics.plans.mongo;

import org.jspecify.annotations.NullMarked;

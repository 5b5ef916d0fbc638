/** Buckets and months in MongoDB. */
@NullMarked
package commonweal.metrics.buckets.mongo;

import org.jspecify.annotations.NullMarked;

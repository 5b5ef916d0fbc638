@NullMarked
package commonweal.metrics.buckets.mongo;

import org.jspecify.annotations.NullMarked;

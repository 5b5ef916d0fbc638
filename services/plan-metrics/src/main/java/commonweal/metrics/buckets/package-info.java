/** Buckets hold what each fact adds to a day, months the sums of buckets: marked facts are carried up into both. */
@NullMarked
package commonweal.metrics.buckets;

import org.jspecify.annotations.NullMarked;

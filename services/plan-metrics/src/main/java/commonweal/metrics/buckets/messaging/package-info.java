/** Facts, buckets and months as a projection that can be made anew from the log. */
@NullMarked
package commonweal.metrics.buckets.messaging;

import org.jspecify.annotations.NullMarked;

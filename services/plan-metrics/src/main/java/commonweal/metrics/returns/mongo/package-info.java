/** Returns in MongoDB. */
@NullMarked
package commonweal.metrics.returns.mongo;

import org.jspecify.annotations.NullMarked;

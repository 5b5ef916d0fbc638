/** Pages of figures in MongoDB. */
@NullMarked
package commonweal.metrics.figures.mongo;

import org.jspecify.annotations.NullMarked;

/** Published papers in MongoDB. */
@NullMarked
package commonweal.metrics.papers.mongo;

import org.jspecify.annotations.NullMarked;

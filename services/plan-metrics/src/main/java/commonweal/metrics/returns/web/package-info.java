/** Returns over HTTP. */
@NullMarked
package commonweal.metrics.returns.web;

import org.jspecify.annotations.NullMarked;

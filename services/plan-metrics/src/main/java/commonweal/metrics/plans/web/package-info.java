/** Plans over HTTP. */
@NullMarked
package commonweal.metrics.plans.web;

import org.jspecify.annotations.NullMarked;

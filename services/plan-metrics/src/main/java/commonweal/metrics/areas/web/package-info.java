/** Names of areas over HTTP. */
@NullMarked
package commonweal.metrics.areas.web;

import org.jspecify.annotations.NullMarked;

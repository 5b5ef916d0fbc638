/** How the service is put together. */
@NullMarked
package commonweal.metrics.config;

import org.jspecify.annotations.NullMarked;

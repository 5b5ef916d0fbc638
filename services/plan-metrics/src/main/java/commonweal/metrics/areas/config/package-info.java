/** The names in boundary files. */
@NullMarked
package commonweal.metrics.areas.config;

import org.jspecify.annotations.NullMarked;

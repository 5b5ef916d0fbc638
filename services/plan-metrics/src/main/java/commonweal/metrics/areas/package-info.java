/** Areas: what the wards and neighbourhoods are called that the casework knows by their codes. */
@NullMarked
package commonweal.metrics.areas;

import org.jspecify.annotations.NullMarked;

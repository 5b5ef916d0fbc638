/** Financial years, quarters and days as a partnership counts them. */
@NullMarked
package commonweal.metrics.periods;

import org.jspecify.annotations.NullMarked;

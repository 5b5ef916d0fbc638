/** Facts: what is known of each report, case, return and so on, as dated entries from any number of events. */
@NullMarked
package commonweal.metrics.facts;

import org.jspecify.annotations.NullMarked;

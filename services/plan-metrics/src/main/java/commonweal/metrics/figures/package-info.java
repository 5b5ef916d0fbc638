/** The figures of a plan in a period: one page, drawn anew when the sums below it change. */
@NullMarked
package commonweal.metrics.figures;

import org.jspecify.annotations.NullMarked;

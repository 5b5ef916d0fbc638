/** Figures that partner agencies return, with their history. */
@NullMarked
package commonweal.metrics.returns;

import org.jspecify.annotations.NullMarked;

@NullMarked
package commonweal.metrics.figures;

import org.jspecify.annotations.NullMarked;

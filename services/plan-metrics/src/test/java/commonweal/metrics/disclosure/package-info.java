@NullMarked
package commonweal.metrics.disclosure;

import org.jspecify.annotations.NullMarked;

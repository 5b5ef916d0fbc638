@NullMarked
package commonweal.metrics.papers;

import org.jspecify.annotations.NullMarked;

@NullMarked
package commonweal.metrics;

import org.jspecify.annotations.NullMarked;

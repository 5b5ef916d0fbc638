@NullMarked
package commonweal.metrics.statements;

import org.jspecify.annotations.NullMarked;

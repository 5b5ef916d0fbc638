/** How events become facts. */
@NullMarked
package commonweal.metrics.facts.messaging;

import org.jspecify.annotations.NullMarked;

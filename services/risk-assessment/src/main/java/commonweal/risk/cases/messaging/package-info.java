/** Hears what became of cases. */
@NullMarked
package commonweal.risk.cases.messaging;

import org.jspecify.annotations.NullMarked;

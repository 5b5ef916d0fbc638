/** What the features' sweeps share. */
@NullMarked
package commonweal.intake.messaging;

import org.jspecify.annotations.NullMarked;

/** What happens to a report when it has come in: it leaves its traces and is compared. */
@NullMarked
package commonweal.intake.repeats.messaging;

import org.jspecify.annotations.NullMarked;

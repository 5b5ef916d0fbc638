/** Takes the link away when its report is erased. */
@NullMarked
package commonweal.intake.progress.messaging;

import org.jspecify.annotations.NullMarked;

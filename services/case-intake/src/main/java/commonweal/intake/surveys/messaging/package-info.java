/** Keeps cases and their surveys in step. */
@NullMarked
package commonweal.intake.surveys.messaging;

import org.jspecify.annotations.NullMarked;

/** Finds the reports whose reporters wait for word. */
@NullMarked
package commonweal.intake.feedback.mongo;

import org.jspecify.annotations.NullMarked;

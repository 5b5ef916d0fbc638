/** Feedback owed, over HTTP. */
@NullMarked
package commonweal.intake.feedback.web;

import org.jspecify.annotations.NullMarked;

/** The briefing over HTTP. */
@NullMarked
package commonweal.intake.briefing.web;

import org.jspecify.annotations.NullMarked;

/** Case reviews over HTTP. */
@NullMarked
package commonweal.intake.casereviews.web;

import org.jspecify.annotations.NullMarked;

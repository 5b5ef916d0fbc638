/** Progress over HTTP, for the public pages. */
@NullMarked
package commonweal.intake.progress.web;

import org.jspecify.annotations.NullMarked;

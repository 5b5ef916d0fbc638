/** Reports over HTTP. */
@NullMarked
package commonweal.intake.reports.web;

import org.jspecify.annotations.NullMarked;

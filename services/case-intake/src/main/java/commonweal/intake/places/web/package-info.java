/** Where reports and cases are, over HTTP. */
@NullMarked
package commonweal.intake.places.web;

import org.jspecify.annotations.NullMarked;

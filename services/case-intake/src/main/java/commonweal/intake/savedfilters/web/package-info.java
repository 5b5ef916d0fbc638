/** Everybody's own saved filters. */
@NullMarked
package commonweal.intake.savedfilters.web;

import org.jspecify.annotations.NullMarked;

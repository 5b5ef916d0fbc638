/** Removal of the invented data that a demonstration starts with. */
@NullMarked
package commonweal.intake.sample.web;

import org.jspecify.annotations.NullMarked;

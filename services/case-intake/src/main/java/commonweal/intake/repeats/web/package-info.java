/** What a repeat is, over HTTP. */
@NullMarked
package commonweal.intake.repeats.web;

import org.jspecify.annotations.NullMarked;

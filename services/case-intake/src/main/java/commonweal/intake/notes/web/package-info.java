/** Notes and diary entries over HTTP. */
@NullMarked
package commonweal.intake.notes.web;

import org.jspecify.annotations.NullMarked;

/** Notices who calls, and lists them. */
@NullMarked
package commonweal.intake.officers.web;

import org.jspecify.annotations.NullMarked;

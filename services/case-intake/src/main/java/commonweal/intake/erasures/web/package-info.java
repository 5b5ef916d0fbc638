/** What is due to be erased, erasing it, and what has been. */
@NullMarked
package commonweal.intake.erasures.web;

import org.jspecify.annotations.NullMarked;

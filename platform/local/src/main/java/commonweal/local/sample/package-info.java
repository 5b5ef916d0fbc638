/** Invented reports of several months, worked on as a Community Safety Unit would, so that every page shows something. */
@NullMarked
package commonweal.local.sample;

import org.jspecify.annotations.NullMarked;

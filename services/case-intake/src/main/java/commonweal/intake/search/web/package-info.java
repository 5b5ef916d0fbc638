/** Search over HTTP, for the Community Safety Unit alone. */
@NullMarked
package commonweal.intake.search.web;

import org.jspecify.annotations.NullMarked;

/** People over HTTP, for the Community Safety Unit alone. */
@NullMarked
package commonweal.intake.people.web;

import org.jspecify.annotations.NullMarked;

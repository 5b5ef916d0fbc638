/** What the unit has to know in the morning, on one page. It keeps nothing: it asks the other features. */
@NullMarked
package commonweal.intake.briefing;

import org.jspecify.annotations.NullMarked;

/** How far a report has come, for whoever made it: plain words and dates, nobody's name. */
@NullMarked
package commonweal.intake.progress;

import org.jspecify.annotations.NullMarked;

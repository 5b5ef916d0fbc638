/** A partnership tries an edition of a questionnaire on the past year and puts it live. */
@NullMarked
package commonweal.risk.editions;

import org.jspecify.annotations.NullMarked;

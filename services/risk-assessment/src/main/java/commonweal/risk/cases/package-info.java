/** The risk of one case: its assessments, its confirmed band and the date of the next assessment. */
@NullMarked
package commonweal.risk.cases;

import org.jspecify.annotations.NullMarked;

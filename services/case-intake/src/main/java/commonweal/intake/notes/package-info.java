/** What people write down about a case, each for those who may read it. */
@NullMarked
package commonweal.intake.notes;

import org.jspecify.annotations.NullMarked;

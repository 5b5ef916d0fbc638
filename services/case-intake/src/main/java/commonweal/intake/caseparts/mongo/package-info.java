/** Stores the parts of cases' files. */
@NullMarked
package commonweal.intake.caseparts.mongo;

import org.jspecify.annotations.NullMarked;

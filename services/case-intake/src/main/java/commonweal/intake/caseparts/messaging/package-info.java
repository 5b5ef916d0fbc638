/** Erases the parts of a case's file with the case. */
@NullMarked
package commonweal.intake.caseparts.messaging;

import org.jspecify.annotations.NullMarked;

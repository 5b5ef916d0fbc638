/** Parts of a case's file that are documents of their own, so that a command which changes only that meets no other writer. */
@NullMarked
package commonweal.intake.caseparts;

import org.jspecify.annotations.NullMarked;

/** Carries out commands on the parts of cases' files. */
@NullMarked
package commonweal.intake.caseparts.web;

import org.jspecify.annotations.NullMarked;

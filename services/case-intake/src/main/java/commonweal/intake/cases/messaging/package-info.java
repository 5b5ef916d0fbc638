/** What cases make of reports, assessments and referrals. */
@NullMarked
package commonweal.intake.cases.messaging;

import org.jspecify.annotations.NullMarked;

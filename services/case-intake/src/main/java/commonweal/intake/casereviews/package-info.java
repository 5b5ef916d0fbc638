/** The ASB Case Review (Anti-social Behaviour, Crime and Policing Act 2014, ss.104-105): application, threshold, panel, outcome, appeal. */
@NullMarked
package commonweal.intake.casereviews;

import org.jspecify.annotations.NullMarked;

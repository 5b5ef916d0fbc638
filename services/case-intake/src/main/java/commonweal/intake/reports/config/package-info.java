/** The settings of reports. */
@NullMarked
package commonweal.intake.reports.config;

import org.jspecify.annotations.NullMarked;

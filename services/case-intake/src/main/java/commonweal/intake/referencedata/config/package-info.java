/** Reads the published lists at start. */
@NullMarked
package commonweal.intake.referencedata.config;

import org.jspecify.annotations.NullMarked;

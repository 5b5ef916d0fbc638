/** Reads how long things are kept from the settings. */
@NullMarked
package commonweal.intake.retention.config;

import org.jspecify.annotations.NullMarked;

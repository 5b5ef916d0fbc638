/** The settings of attachments. */
@NullMarked
package commonweal.intake.attachments.config;

import org.jspecify.annotations.NullMarked;

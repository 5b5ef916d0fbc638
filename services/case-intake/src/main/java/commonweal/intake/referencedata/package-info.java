/** The published lists that codes are checked against: channels, categories, decisions, reasons, agencies. */
@NullMarked
package commonweal.intake.referencedata;

import org.jspecify.annotations.NullMarked;

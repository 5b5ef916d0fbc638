/** Files that come with a report: limited, recognised by their content, kept whole or not at all. */
@NullMarked
package commonweal.intake.attachments;

import org.jspecify.annotations.NullMarked;

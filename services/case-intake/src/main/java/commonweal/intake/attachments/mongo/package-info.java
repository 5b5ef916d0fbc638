/** The bytes of attachments, in the layout of GridFS. */
@NullMarked
package commonweal.intake.attachments.mongo;

import org.jspecify.annotations.NullMarked;

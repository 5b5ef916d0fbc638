/** Stores the notes of cases. */
@NullMarked
package commonweal.intake.notes.mongo;

import org.jspecify.annotations.NullMarked;

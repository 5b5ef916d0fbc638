/** Makes what notes need at start. */
@NullMarked
package commonweal.intake.notes.config;

import org.jspecify.annotations.NullMarked;

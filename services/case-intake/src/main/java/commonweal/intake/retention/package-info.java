/** How long a partnership keeps what it knows of people. */
@NullMarked
package commonweal.intake.retention;

import org.jspecify.annotations.NullMarked;

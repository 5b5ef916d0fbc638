/** Who works in a partnership's unit, as far as this service has seen them: cases are given to one of them. */
@NullMarked
package commonweal.intake.officers;

import org.jspecify.annotations.NullMarked;

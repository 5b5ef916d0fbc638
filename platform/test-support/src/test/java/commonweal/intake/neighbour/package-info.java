/** A fixture: a service that another one knows. */
@NullMarked
package commonweal.intake.neighbour;

import org.jspecify.annotations.NullMarked;

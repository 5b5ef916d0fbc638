/** Boundary files, and the areas that they draw. Start reading at {@link commonweal.intake.places.config.BoundaryFile}. */
@NullMarked
package commonweal.intake.places.config;

import org.jspecify.annotations.NullMarked;

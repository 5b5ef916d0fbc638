/** Where things are: which ward and which LSOA a point lies in. */
@NullMarked
package commonweal.intake.places;

import org.jspecify.annotations.NullMarked;

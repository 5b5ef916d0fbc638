/** How those who reported think that it went: asked once, after closing, by a secret link. */
@NullMarked
package commonweal.intake.surveys;

import org.jspecify.annotations.NullMarked;

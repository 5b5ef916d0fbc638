/** Checks of what docker-compose.yml and the images promise. */
@NullMarked
package commonweal.container;

import org.jspecify.annotations.NullMarked;

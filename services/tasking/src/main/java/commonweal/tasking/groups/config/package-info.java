/** Task groups and published lists read from configuration. */
@NullMarked
package commonweal.tasking.groups.config;

import org.jspecify.annotations.NullMarked;

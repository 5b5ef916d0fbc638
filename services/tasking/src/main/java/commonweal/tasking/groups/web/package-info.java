/** Task groups and published lists over HTTP. */
@NullMarked
package commonweal.tasking.groups.web;

import org.jspecify.annotations.NullMarked;

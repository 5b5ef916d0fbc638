/** Task groups and the agencies that sit in them, as data per partnership. */
@NullMarked
package commonweal.tasking.groups;

import org.jspecify.annotations.NullMarked;

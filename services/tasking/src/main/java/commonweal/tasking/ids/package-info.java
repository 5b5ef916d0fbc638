/** Ids that follow from what they are of: derived for what must exist once, or from the whole for its parts. */
@NullMarked
package commonweal.tasking.ids;

import org.jspecify.annotations.NullMarked;

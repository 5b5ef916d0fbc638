/** Ids: invented for what happens once, derived for what must exist once. */
@NullMarked
package commonweal.tasking.ids;

import org.jspecify.annotations.NullMarked;

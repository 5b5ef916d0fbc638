/** Operations in the store. */
@NullMarked
package commonweal.tasking.operations.mongo;

import org.jspecify.annotations.NullMarked;

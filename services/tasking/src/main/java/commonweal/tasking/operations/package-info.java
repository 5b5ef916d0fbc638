/** Joint operations, and the tasks that come out of visual audits. */
@NullMarked
package commonweal.tasking.operations;

import org.jspecify.annotations.NullMarked;

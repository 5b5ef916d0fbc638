/** Operations over HTTP. */
@NullMarked
package commonweal.tasking.operations.web;

import org.jspecify.annotations.NullMarked;

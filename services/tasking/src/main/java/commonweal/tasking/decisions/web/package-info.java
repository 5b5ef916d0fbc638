/** How a command reaches the aggregate that decides it, and how its answer reaches the caller. */
@NullMarked
package commonweal.tasking.decisions.web;

import org.jspecify.annotations.NullMarked;

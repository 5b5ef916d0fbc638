/** For who runs Commonweal: how the services stand, what is stuck, and how to set it going again. */
@NullMarked
package commonweal.web.operations;

import org.jspecify.annotations.NullMarked;

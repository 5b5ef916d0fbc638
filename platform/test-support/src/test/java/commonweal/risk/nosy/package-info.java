/** A fixture: a service that knows another one. */
@NullMarked
package commonweal.risk.nosy;

import org.jspecify.annotations.NullMarked;

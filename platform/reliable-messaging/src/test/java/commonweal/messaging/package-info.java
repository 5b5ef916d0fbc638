/** Tests against the real broker and store. */
@NullMarked
package commonweal.messaging;

import org.jspecify.annotations.NullMarked;

/** Changes, events and reactions that survive a crash between any two steps. Start reading at {@link Aggregates}. */
@NullMarked
package commonweal.messaging;

import org.jspecify.annotations.NullMarked;

/**
 * What partnerships do in their own way, as data with versions: settings say what is usual, and a manager may put a text of
 * the partnership's own in force while the service runs. Start reading at {@link Practice}.
 */
@NullMarked
package commonweal.practice;

import org.jspecify.annotations.NullMarked;

/** What task groups and their agencies do about cases, with what they do it, and when they meet. */
@NullMarked
package commonweal.tasking;

import org.jspecify.annotations.NullMarked;

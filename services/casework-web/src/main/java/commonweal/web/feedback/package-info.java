/** Word of what was done: who waits for it, what it says, and who was dissatisfied with what was done. */
@NullMarked
package commonweal.web.feedback;

import org.jspecify.annotations.NullMarked;

/** How long what is known of people is kept, and how it is erased. */
@NullMarked
package commonweal.web.retention;

import org.jspecify.annotations.NullMarked;

/** The page the day starts with. */
@NullMarked
package commonweal.web.today;

import org.jspecify.annotations.NullMarked;

/** How Commonweal is set up for a partnership: data with versions, shown as it is in force, and what a change would do. */
@NullMarked
package commonweal.web.administration;

import org.jspecify.annotations.NullMarked;

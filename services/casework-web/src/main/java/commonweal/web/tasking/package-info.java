/** Referrals to task groups and the actions that agencies take on. */
@NullMarked
package commonweal.web.tasking;

import org.jspecify.annotations.NullMarked;

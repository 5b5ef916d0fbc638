/** What news of a case does to its referrals. */
@NullMarked
package commonweal.tasking.referrals.messaging;

import org.jspecify.annotations.NullMarked;

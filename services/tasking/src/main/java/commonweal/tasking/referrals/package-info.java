/** Cases before task groups: what is asked, who leads, who does what, and whether it helped. */
@NullMarked
package commonweal.tasking.referrals;

import org.jspecify.annotations.NullMarked;

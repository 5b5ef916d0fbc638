/** Referrals in the store. */
@NullMarked
package commonweal.tasking.referrals.mongo;

import org.jspecify.annotations.NullMarked;

/** Referrals and actions over HTTP, shown to each agency as far as it has a part in them. */
@NullMarked
package commonweal.tasking.referrals.web;

import org.jspecify.annotations.NullMarked;

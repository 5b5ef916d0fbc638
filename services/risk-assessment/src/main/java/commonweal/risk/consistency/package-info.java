/** Whether assessors who give the same answers come to the same band. */
@NullMarked
package commonweal.risk.consistency;

import org.jspecify.annotations.NullMarked;

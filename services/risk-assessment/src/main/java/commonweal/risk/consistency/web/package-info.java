/** Shows the comparison of assessors over HTTP. */
@NullMarked
package commonweal.risk.consistency.web;

import org.jspecify.annotations.NullMarked;

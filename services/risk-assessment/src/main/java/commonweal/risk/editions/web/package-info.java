/** Dry runs and going live over HTTP. */
@NullMarked
package commonweal.risk.editions.web;

import org.jspecify.annotations.NullMarked;

/** Assesses cases and confirms bands over HTTP. */
@NullMarked
package commonweal.risk.cases.web;

import org.jspecify.annotations.NullMarked;

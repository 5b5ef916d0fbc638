/** Figures and their evidence over HTTP. */
@NullMarked
package commonweal.metrics.figures.web;

import org.jspecify.annotations.NullMarked;

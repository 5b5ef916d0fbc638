/** Statements: what a paper or a return says with numbers and dates, worked out again. */
@NullMarked
package commonweal.metrics.statements;

import org.jspecify.annotations.NullMarked;

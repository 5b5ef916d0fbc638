/** The figures auditor: everything that a plan and its returns state, worked out again. */
@NullMarked
package commonweal.metrics.audit;

import org.jspecify.annotations.NullMarked;

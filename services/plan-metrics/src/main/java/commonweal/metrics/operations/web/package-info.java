/** What an operator can look at and do. */
@NullMarked
package commonweal.metrics.operations.web;

import org.jspecify.annotations.NullMarked;

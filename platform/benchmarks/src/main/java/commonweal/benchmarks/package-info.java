/** What one report costs, from the moment it is sent to the moment the plan shows it. */
@NullMarked
package commonweal.benchmarks;

import org.jspecify.annotations.NullMarked;

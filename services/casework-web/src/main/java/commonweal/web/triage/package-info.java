/** The queue of reports and the decision on each. */
@NullMarked
package commonweal.web.triage;

import org.jspecify.annotations.NullMarked;

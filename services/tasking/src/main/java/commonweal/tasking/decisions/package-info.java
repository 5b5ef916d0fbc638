/** What a decision comes to, and the dated words it leaves. */
@NullMarked
package commonweal.tasking.decisions;

import org.jspecify.annotations.NullMarked;

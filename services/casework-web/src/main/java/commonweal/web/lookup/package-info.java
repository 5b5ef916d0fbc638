/** What several features look up in the same way: the case that a reference names, and what was searched for last. */
@NullMarked
package commonweal.web.lookup;

import org.jspecify.annotations.NullMarked;

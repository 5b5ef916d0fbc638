/** Lists and searches that somebody saved under names of their own. */
@NullMarked
package commonweal.web.filters;

import org.jspecify.annotations.NullMarked;

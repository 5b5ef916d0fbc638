/** Search over references, people, addresses and text. */
@NullMarked
package commonweal.web.search;

import org.jspecify.annotations.NullMarked;

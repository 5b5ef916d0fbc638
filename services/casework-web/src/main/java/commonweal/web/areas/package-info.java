/** The areas of a partnership and the places on its list: what they are called, and where they lie. */
@NullMarked
package commonweal.web.areas;

import org.jspecify.annotations.NullMarked;

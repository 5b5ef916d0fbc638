/** Where reports and cases are: by area on a map and in a table, and the streets with most of them. */
@NullMarked
package commonweal.web.places;

import org.jspecify.annotations.NullMarked;

/** ASB Case Reviews, from the application to the appeal. */
@NullMarked
package commonweal.web.reviews;

import org.jspecify.annotations.NullMarked;

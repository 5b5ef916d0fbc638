/** Forms that work without JavaScript: fields, checks, errors at the field and the way back after sending. */
@NullMarked
package commonweal.web.forms;

import org.jspecify.annotations.NullMarked;

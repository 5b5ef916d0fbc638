/** Cases: list, one case with its whole story, and what can be done with it. */
@NullMarked
package commonweal.web.cases;

import org.jspecify.annotations.NullMarked;

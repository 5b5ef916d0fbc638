/** Plans with their measures, the evidence behind each figure, and their actions. */
@NullMarked
package commonweal.web.plans;

import org.jspecify.annotations.NullMarked;

/** How great a victim's risk is, found with a questionnaire and confirmed by a person. */
@NullMarked
package commonweal.risk;

import org.jspecify.annotations.NullMarked;

/** The risk questionnaire of a case and its explained score. */
@NullMarked
package commonweal.web.risk;

import org.jspecify.annotations.NullMarked;

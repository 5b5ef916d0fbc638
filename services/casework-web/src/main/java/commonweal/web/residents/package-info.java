/** The pages that residents use without an account: report, progress, survey, ASB Case Review. */
@NullMarked
package commonweal.web.residents;

import org.jspecify.annotations.NullMarked;

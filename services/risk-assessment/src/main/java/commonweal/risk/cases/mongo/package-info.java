/** Keeps the risk of a case in one document. */
@NullMarked
package commonweal.risk.cases.mongo;

import org.jspecify.annotations.NullMarked;

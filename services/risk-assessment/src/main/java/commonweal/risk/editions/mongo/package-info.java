/** Keeps dry runs and what went live as documents, and works dry runs off. */
@NullMarked
package commonweal.risk.editions.mongo;

import org.jspecify.annotations.NullMarked;

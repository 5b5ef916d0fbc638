/** Keeps everybody's saved filters, a document each. */
@NullMarked
package commonweal.intake.savedfilters.mongo;

import org.jspecify.annotations.NullMarked;

/** Looks up documents by the words that they keep. */
@NullMarked
package commonweal.intake.search.mongo;

import org.jspecify.annotations.NullMarked;

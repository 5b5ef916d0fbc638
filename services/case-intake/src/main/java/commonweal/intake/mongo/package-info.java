/** What the documents of all features have in common. */
@NullMarked
package commonweal.intake.mongo;

import org.jspecify.annotations.NullMarked;

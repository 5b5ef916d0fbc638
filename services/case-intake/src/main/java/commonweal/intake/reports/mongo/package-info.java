/** Reports in MongoDB: one document each. */
@NullMarked
package commonweal.intake.reports.mongo;

import org.jspecify.annotations.NullMarked;

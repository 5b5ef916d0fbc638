/** Cases in MongoDB: one document each, with its timeline. */
@NullMarked
package commonweal.intake.cases.mongo;

import org.jspecify.annotations.NullMarked;

/** Cases from opening to closing and after: what is known, what is owed, what was done. Start reading at {@link Case}. */
@NullMarked
package commonweal.intake.cases;

import org.jspecify.annotations.NullMarked;

/** Stores the people of cases. */
@NullMarked
package commonweal.intake.people.mongo;

import org.jspecify.annotations.NullMarked;

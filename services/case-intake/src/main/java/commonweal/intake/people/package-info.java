/** Who has to do with a case, and as what. Personal data: it stays in this store and goes with the case. */
@NullMarked
package commonweal.intake.people;

import org.jspecify.annotations.NullMarked;

/** Word of what was done, owed to every reporter who can be told, and the letters that give it. */
@NullMarked
package commonweal.intake.feedback;

import org.jspecify.annotations.NullMarked;

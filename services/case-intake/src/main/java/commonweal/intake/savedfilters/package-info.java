/** Lists that somebody wants to see again: a name and what was looked for. */
@NullMarked
package commonweal.intake.savedfilters;

import org.jspecify.annotations.NullMarked;

/** The words by which things are found, in one form for what is kept and for what is looked for. */
@NullMarked
package commonweal.intake.words;

import org.jspecify.annotations.NullMarked;

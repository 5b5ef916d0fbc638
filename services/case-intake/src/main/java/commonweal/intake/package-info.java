/** The front door of a partnership: reports come in, are triaged, become cases, and nobody's feedback is forgotten. */
@NullMarked
package commonweal.intake;

import org.jspecify.annotations.NullMarked;

/** Disclosure: which numbers of people are too small to be published. */
@NullMarked
package commonweal.metrics.disclosure;

import org.jspecify.annotations.NullMarked;

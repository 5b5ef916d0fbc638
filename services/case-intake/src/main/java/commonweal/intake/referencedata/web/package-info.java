/** Publishes the lists. */
@NullMarked
package commonweal.intake.referencedata.web;

import org.jspecify.annotations.NullMarked;

/** Powers over HTTP. */
@NullMarked
package commonweal.intake.powers.web;

import org.jspecify.annotations.NullMarked;

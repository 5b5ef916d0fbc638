/** Makes what people need at start. */
@NullMarked
package commonweal.intake.people.config;

import org.jspecify.annotations.NullMarked;

/** Reads the partnerships' promises at start and knows the bank holidays. */
@NullMarked
package commonweal.intake.clocks.config;

import org.jspecify.annotations.NullMarked;

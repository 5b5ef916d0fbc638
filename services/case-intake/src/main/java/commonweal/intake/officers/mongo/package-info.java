/** Keeps whom this service has seen. */
@NullMarked
package commonweal.intake.officers.mongo;

import org.jspecify.annotations.NullMarked;

/** The contracts between the services: what happened, said without personal data. */
@NullMarked
package commonweal.events;

import org.jspecify.annotations.NullMarked;

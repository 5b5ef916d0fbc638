/** Calls to the services' HTTP APIs as any client makes them: with a token, and with patience while a service is away. */
@NullMarked
package commonweal.local.api;

import org.jspecify.annotations.NullMarked;

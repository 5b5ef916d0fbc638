/** One installation in one folder: its broker, store, issuer and services, started and stopped together or alone. */
@NullMarked
package commonweal.local.installation;

import org.jspecify.annotations.NullMarked;

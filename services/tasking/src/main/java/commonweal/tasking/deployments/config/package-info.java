/** What each partnership has to put out, read from configuration. */
@NullMarked
package commonweal.tasking.deployments.config;

import org.jspecify.annotations.NullMarked;

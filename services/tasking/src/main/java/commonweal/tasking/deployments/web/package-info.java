/** Deployments over HTTP. */
@NullMarked
package commonweal.tasking.deployments.web;

import org.jspecify.annotations.NullMarked;

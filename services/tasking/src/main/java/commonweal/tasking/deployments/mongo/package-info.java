/** Resources and their deployments in the store. */
@NullMarked
package commonweal.tasking.deployments.mongo;

import org.jspecify.annotations.NullMarked;

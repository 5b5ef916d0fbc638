/** Cameras and other resources: which are out, where and since when. */
@NullMarked
package commonweal.tasking.deployments;

import org.jspecify.annotations.NullMarked;

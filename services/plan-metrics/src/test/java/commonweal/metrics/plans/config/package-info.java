@NullMarked
package commonweal.metrics.plans.config;

import org.jspecify.annotations.NullMarked;

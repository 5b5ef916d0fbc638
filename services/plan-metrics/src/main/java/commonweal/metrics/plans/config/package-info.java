/** Plans as YAML documents, with errors that name file, line and what is expected. */
@NullMarked
package commonweal.metrics.plans.config;

import org.jspecify.annotations.NullMarked;

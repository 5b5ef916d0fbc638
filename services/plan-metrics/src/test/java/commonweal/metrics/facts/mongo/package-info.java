@NullMarked
package commonweal.metrics.facts.mongo;

import org.jspecify.annotations.NullMarked;

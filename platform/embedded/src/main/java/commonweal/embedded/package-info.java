/** A real Kafka broker and a durable document store inside one JVM, for local mode, tests and benchmarks. */
@NullMarked
package commonweal.embedded;

import org.jspecify.annotations.NullMarked;

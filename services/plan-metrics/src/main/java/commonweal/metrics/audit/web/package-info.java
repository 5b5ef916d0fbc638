/** The figures auditor over HTTP. */
@NullMarked
package commonweal.metrics.audit.web;

import org.jspecify.annotations.NullMarked;

/** Papers over HTTP: previews, publishing, and what was published, for residents without a token. */
@NullMarked
package commonweal.metrics.papers.web;

import org.jspecify.annotations.NullMarked;

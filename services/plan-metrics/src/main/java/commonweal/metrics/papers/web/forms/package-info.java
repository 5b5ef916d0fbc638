/** The forms of a paper: pages, print, tables and a spreadsheet, all of the same blocks. */
@NullMarked
package commonweal.metrics.papers.web.forms;

import org.jspecify.annotations.NullMarked;

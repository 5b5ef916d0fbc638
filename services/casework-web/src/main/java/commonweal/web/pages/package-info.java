/** What all pages share: panels, words, menu, errors and style. */
@NullMarked
package commonweal.web.pages;

import org.jspecify.annotations.NullMarked;

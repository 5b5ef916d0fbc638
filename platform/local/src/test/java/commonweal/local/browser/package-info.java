/** The main journey in a real browser, in front of everything that really runs. */
@NullMarked
package commonweal.local.browser;

import org.jspecify.annotations.NullMarked;

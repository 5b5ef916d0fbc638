/** What the services' HTTP APIs have in common: tokens, the partnership fence, problem details, versions and pages. */
@NullMarked
package commonweal.http;

import org.jspecify.annotations.NullMarked;

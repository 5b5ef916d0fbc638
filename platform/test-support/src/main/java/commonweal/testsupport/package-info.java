/** Real servers, real tokens, faults on demand and the rules of the architecture, for every module's tests. */
@NullMarked
package commonweal.testsupport;

import org.jspecify.annotations.NullMarked;

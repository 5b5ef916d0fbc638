/** The four services as seen from here: guarded calls, typed clients and the shapes they answer with. */
@NullMarked
package commonweal.web.services;

import org.jspecify.annotations.NullMarked;

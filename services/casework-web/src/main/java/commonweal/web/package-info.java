/** Pages for staff, partners and the public: no store and no business rules, everything is asked of the services. */
@NullMarked
package commonweal.web;

import org.jspecify.annotations.NullMarked;

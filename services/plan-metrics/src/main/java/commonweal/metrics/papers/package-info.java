/** Papers: what a partnership owes its public, partners and councillors, each made from one snapshot, and those published. */
@NullMarked
package commonweal.metrics.papers;

import org.jspecify.annotations.NullMarked;

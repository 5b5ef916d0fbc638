/** Commonweal on one machine with one command: what is asked for on the command line and who does it. */
@NullMarked
package commonweal.local;

import org.jspecify.annotations.NullMarked;

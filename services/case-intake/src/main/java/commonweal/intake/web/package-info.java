/** What the APIs of all features have in common: how a command is carried out. */
@NullMarked
package commonweal.intake.web;

import org.jspecify.annotations.NullMarked;

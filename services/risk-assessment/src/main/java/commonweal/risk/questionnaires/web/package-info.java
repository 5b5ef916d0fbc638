/** Shows the questionnaires over HTTP. */
@NullMarked
package commonweal.risk.questionnaires.web;

import org.jspecify.annotations.NullMarked;

/** Questionnaires as versioned data, and the score and band that answers lead to. */
@NullMarked
package commonweal.risk.questionnaires;

import org.jspecify.annotations.NullMarked;

/** Reads questionnaires and band tables from YAML files and refuses what makes no sense. */
@NullMarked
package commonweal.risk.questionnaires.config;

import org.jspecify.annotations.NullMarked;

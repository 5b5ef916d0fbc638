/** Street-level files of police.uk as reports: anti-social behaviour only, each row once however often it is sent. */
@NullMarked
package commonweal.local.policeuk;

import org.jspecify.annotations.NullMarked;

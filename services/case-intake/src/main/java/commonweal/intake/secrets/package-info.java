/** Secrets that residents are given in place of an account: told once, kept as a fingerprint. */
@NullMarked
package commonweal.intake.secrets;

import org.jspecify.annotations.NullMarked;

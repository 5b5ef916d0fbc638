/** The OIDC issuer of local mode, with invented people to sign in as and clients for tools. */
@NullMarked
package commonweal.local.identity;

import org.jspecify.annotations.NullMarked;

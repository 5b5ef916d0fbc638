/** Who is signed in, what they may see and the token that is relayed for them. */
@NullMarked
package commonweal.web.signin;

import org.jspecify.annotations.NullMarked;

package commonweal.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This endpoint may be called with a token that carries no role, such as the one of the public pages (scope
 * {@code public}). Every other endpoint answers such a token with 403, whether its method looks at the caller or not.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToPublic {
}

package commonweal.http;

import java.util.Collection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps tokens without any role out of everything that is not marked {@link OpenToPublic}. */
final class PublicGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                && !hasRole(token.getAuthorities()) && !openToPublic(method)) {
            throw Refused.forbidden("role-missing", "The token carries no role (expected: one that may do this)");
        }
        return true;
    }

    private static boolean hasRole(Collection<GrantedAuthority> authorities) {
        return authorities.stream().anyMatch(a -> String.valueOf(a.getAuthority()).startsWith("ROLE_"));
    }

    private static boolean openToPublic(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToPublic.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToPublic.class);
    }
}

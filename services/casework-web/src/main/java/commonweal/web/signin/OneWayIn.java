package commonweal.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Starts a sign-in at the one issuer there is. By itself Spring answers any other name in the address with a fault of the
 * server; here it is a page that does not exist.
 */
record OneWayIn(OAuth2AuthorizationRequestResolver resolver) implements OAuth2AuthorizationRequestResolver {

    static final String PATH = "/oauth2/authorization";

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getServletPath().equals(PATH + "/" + SignInConfiguration.CLIENT)
                ? resolver.resolve(request)
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return resolver.resolve(request, client);
    }
}

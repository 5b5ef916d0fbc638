package commonweal.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;

/**
 * What is said of people and programs, and to whom. Services learn from the access token what its bearer may do; the pages
 * ask the user-info endpoint who has signed in. An ID token names its subject and nothing else, because it stands in the
 * address that people sign out with; it is for the pages and not for the services.
 */
final class Claims {

    /** The audience that the services demand. */
    static final String SERVICES = "commonweal";

    private Claims() {}

    static void ofToken(JwtEncodingContext token) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
            token.getClaims().audience(List.of(SERVICES)).claims(claims -> claims.putAll(rights(token)));
        }
    }

    static OidcUserInfo ofPerson(OidcUserInfoAuthenticationContext asked) {
        String name = asked.getAuthorization().getPrincipalName();
        Map<String, Object> claims = new LinkedHashMap<>(Map.of("sub", name));
        DemoUser.named(name).ifPresent(user -> {
            claims.put("name", user.fullName());
            claims.putAll(rights(user));
        });
        return new OidcUserInfo(claims);
    }

    private static Map<String, Object> rights(JwtEncodingContext token) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
            return DemoClient.withId(token.getRegisteredClient().getClientId())
                    .map(client -> rights(client.roles(), client.partnerships(), client.agency())).orElse(Map.of());
        }
        Authentication person = token.getPrincipal();
        return person == null
                ? Map.of()
                : DemoUser.named(person.getName()).map(Claims::rights).orElse(Map.of());
    }

    private static Map<String, Object> rights(DemoUser user) {
        return rights(user.roles(), user.partnerships(), user.agency());
    }

    private static Map<String, Object> rights(List<String> roles, List<String> partnerships, @Nullable String agency) {
        Map<String, Object> rights = new LinkedHashMap<>(Map.of("roles", roles, "partnerships", partnerships));
        if (agency != null) {
            rights.put("agency", agency);
        }
        return rights;
    }
}

package commonweal.web.signin;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.WebUtils;

/** Gives a page who is signed in, with an access token that still holds. */
@Component
public class SignedInArgument implements HandlerMethodArgumentResolver {

    /** Session attribute: the partnership that who is signed in has chosen to work in. */
    public static final String PARTNERSHIP = "commonweal.partnership";

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizedClientRepository known;
    private final Clock clock;

    SignedInArgument(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientRepository known, Clock clock) {
        this.tokens = tokens;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public SignedIn resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer mav,
            NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class),
                "no servlet request");
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser person)) {
            throw new SessionEnded();
        }
        return signedIn(person, authentication, request.getSession(),
                token(authentication, request, webRequest.getNativeResponse(HttpServletResponse.class)));
    }

    private static SignedIn signedIn(OidcUser person, Authentication authentication, HttpSession session,
            String token) {
        List<String> partnerships = Objects.requireNonNullElse(person.getClaimAsStringList("partnerships"),
                List.<String>of());
        Optional<String> chosen = Optional.ofNullable((String) session.getAttribute(PARTNERSHIP))
                .filter(partnerships::contains).or(() -> partnerships.stream().findFirst());
        return new SignedIn(authentication.getName(), nameOf(person), roles(authentication),
                Optional.ofNullable(person.getClaimAsString("agency")),
                partnerships, chosen, token);
    }

    /** The roles of who is signed in, without asking for a token. */
    public static Set<Role> roles(Authentication authentication) {
        Set<String> authorities = authentication.getAuthorities().stream().map(GrantedAuthority::getAuthority)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        return Arrays.stream(Role.values()).filter(role -> authorities.contains(role.authority()))
                .collect(Collectors.toSet());
    }

    /** The claim {@code partnerships}: the fence around what they see. */
    public static List<String> partnershipsOf(OidcUser person) {
        return Objects.requireNonNullElse(person.getClaimAsStringList("partnerships"), List.of());
    }

    public static String nameOf(OidcUser person) {
        return Objects.requireNonNullElse(person.getFullName(),
                Objects.requireNonNullElse(person.getPreferredUsername(), person.getSubject()));
    }

    private String token(Authentication authentication, HttpServletRequest request,
            @Nullable HttpServletResponse response) {
        OAuth2AuthorizeRequest wanted = OAuth2AuthorizeRequest.withClientRegistrationId(SignInConfiguration.CLIENT)
                .principal(authentication).attributes(attributes -> {
                    attributes.put(HttpServletRequest.class.getName(), request);
                    if (response != null) {
                        attributes.put(HttpServletResponse.class.getName(), response);
                    }
                }).build();
        // why: a refresh token can be used once; two pages opened at the same moment must not both spend it
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            try {
                OAuth2AuthorizedClient client = tokens.authorize(wanted);
                if (client == null) {
                    throw new SessionEnded();
                }
                return client.getAccessToken().getTokenValue();
            } catch (ClientAuthorizationException e) {
                return stillValid(authentication, request).orElseThrow(SessionEnded::new);
            }
        }
    }

    /** An issuer that is away ends no session while the old token holds; one that refuses has had it thrown away. */
    private Optional<String> stillValid(Authentication authentication, HttpServletRequest request) {
        @Nullable
        OAuth2AuthorizedClient old = known.loadAuthorizedClient(SignInConfiguration.CLIENT, authentication, request);
        return Optional.ofNullable(old).map(OAuth2AuthorizedClient::getAccessToken)
                .filter(token -> token.getExpiresAt() != null && clock.instant().isBefore(token.getExpiresAt()))
                .map(OAuth2AccessToken::getTokenValue);
    }
}

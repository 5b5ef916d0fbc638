package commonweal.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import commonweal.events.Code;

/** Makes a {@link Caller} of the request's token. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    static final String PARTNERSHIP_HEADER = "Commonweal-Partnership";
    private static final String PARTNERSHIP_PARAMETER = "partnership";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token)) {
            throw new IllegalStateException("an endpoint that is open to everybody has no caller");
        }
        Jwt jwt = token.getToken();
        Set<Code> partnerships = codes(jwt, "partnerships");
        return new Caller(token.getName(), Set.copyOf(list(jwt, "roles")),
                Optional.ofNullable(jwt.getClaimAsString("agency")).map(agency -> code("agency", agency)), partnerships,
                requested(request, partnerships),
                token.getAuthorities().stream().anyMatch(a -> "SCOPE_public".equals(a.getAuthority())));
    }

    private static Optional<Code> requested(NativeWebRequest request, Set<Code> allowed) {
        String named = Optional.ofNullable(request.getParameter(PARTNERSHIP_PARAMETER))
                .orElseGet(() -> request.getHeader(PARTNERSHIP_HEADER));
        if (named == null || named.isBlank()) {
            return Optional.empty();
        }
        return allowed.stream().filter(code -> code.value().equals(named)).findFirst().or(() -> {
            throw Refused.forbidden("other-partnership",
                    "partnership: '%s' (expected: one that your token allows, %s)".formatted(named,
                            new TreeSet<>(allowed)));
        });
    }

    private static Set<Code> codes(Jwt jwt, String claim) {
        return list(jwt, claim).stream().map(value -> code(claim, value)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> list(Jwt jwt, String claim) {
        return Optional.ofNullable(jwt.getClaimAsStringList(claim)).orElse(List.of());
    }

    private static Code code(String claim, String value) {
        try {
            return new Code(value);
        } catch (IllegalArgumentException e) {
            throw Refused.forbidden("token-claim",
                    "The token's claim '%s' holds a %s".formatted(claim, e.getMessage()));
        }
    }
}

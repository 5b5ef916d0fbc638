package commonweal.http;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Answers requests that come with no token or with one that does not hold, and says what was wrong with it. */
final class TokenProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(TokenProblems.class);

    private final AuthenticationEntryPoint standard = new BearerTokenAuthenticationEntryPoint();
    private final ProblemWriter writer;

    TokenProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        onAuthenticationFailure(request, response, failure);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            // why: the token may be good, but nobody can tell without the issuer's keys
            log.warn("the issuer's keys cannot be read: {}", failure.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemMappings.RETRY_AFTER_SECONDS));
            writer.write(response, Problems.problem(HttpStatus.SERVICE_UNAVAILABLE, "issuer-away",
                    "The token cannot be checked because the identity provider does not answer; try again in a few seconds"));
            return;
        }
        try {
            standard.commence(request, response, failure);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
        writer.write(response, unauthorised(request, failure));
    }

    private static ProblemDetail unauthorised(HttpServletRequest request, AuthenticationException failure) {
        if (failure.getCause() instanceof JwtValidationException invalid) {
            return invalid(invalid.getErrors().stream().map(OAuth2Error::getDescription)
                    .collect(Collectors.joining("; ")));
        }
        if (failure instanceof InvalidBearerTokenException) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "token-invalid",
                    "The token cannot be read or its signature is wrong (expected: a signed JWT of this system's issuer)");
        }
        return Problems.problem(HttpStatus.UNAUTHORIZED, "token-missing",
                "%s (expected: the header 'Authorization: Bearer ' followed by a token)"
                        .formatted(sent(request.getHeader(HttpHeaders.AUTHORIZATION))));
    }

    /** @param reasons what the validators of Spring Security say, which tell one case from another in words only */
    private static ProblemDetail invalid(String reasons) {
        if (reasons.contains("expired")) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "token-expired",
                    "The token does not hold: %s (expected: a token of this system's issuer that is valid now)"
                            .formatted(reasons));
        }
        if (reasons.contains("aud claim")) {
            return Problems.problem(HttpStatus.UNAUTHORIZED, "token-audience",
                    "The token is for somebody else: its claim 'aud' does not name these services (expected: an access token for them; an ID token is none)");
        }
        return Problems.problem(HttpStatus.UNAUTHORIZED, "token-invalid",
                "The token does not hold: %s (expected: a token of this system's issuer that is valid now)"
                        .formatted(reasons));
    }

    private static String sent(@Nullable String authorization) {
        return authorization == null ? "No token was sent" : "The header Authorization holds no bearer token";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        writer.write(response, Problems.problem(HttpStatus.FORBIDDEN, "forbidden",
                "The token does not allow %s %s".formatted(request.getMethod(), request.getRequestURI())));
    }
}

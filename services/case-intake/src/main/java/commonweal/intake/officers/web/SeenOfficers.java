package commonweal.intake.officers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import commonweal.events.Code;
import commonweal.http.Role;
import commonweal.intake.clocks.WorkingDays;
import commonweal.intake.officers.Officer;
import commonweal.intake.officers.mongo.MongoOfficers;

/** Notices which officers call, each once a day, beside the request: nobody waits for it and nothing fails by it. */
@Component
class SeenOfficers implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SeenOfficers.class);

    private final MongoOfficers officers;
    private final Clock clock;
    private final Set<Officer> today = ConcurrentHashMap.newKeySet();

    SeenOfficers(MongoOfficers officers, Clock clock) {
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception thrown) {
        // why: only what was answered well comes from a token that holds what it should
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Jwt jwt = token.getToken();
            if (has(jwt, "roles", Role.CSU_OFFICER) || has(jwt, "roles", Role.CSU_MANAGER)) {
                list(jwt, "partnerships").forEach(partnership -> seen(new Code(partnership), token));
            }
        }
    }

    private void seen(Code partnership, JwtAuthenticationToken token) {
        LocalDate day = WorkingDays.dayOf(clock.instant());
        Officer officer = new Officer(partnership, token.getName(), name(token.getToken()), day);
        if (today.add(officer)) {
            today.removeIf(other -> other.lastSeen().isBefore(day));
            Thread.startVirtualThread(() -> remember(officer));
        }
    }

    private void remember(Officer officer) {
        try {
            officers.seen(officer);
        } catch (RuntimeException e) {
            today.remove(officer);
            LOG.info("Officer is noticed with the next request: reason={}", e.toString());
        }
    }

    private static @Nullable String name(Jwt jwt) {
        String name = jwt.getClaimAsString("name");
        return name == null || name.isBlank() || name.length() > Officer.LONGEST_NAME ? null : name;
    }

    private static boolean has(Jwt jwt, String claim, String value) {
        return list(jwt, claim).contains(value);
    }

    private static List<String> list(Jwt jwt, String claim) {
        List<String> values = jwt.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}

package commonweal.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The time at which a request is said to happen: for sample data an operator may name an earlier instant in the header
 * {@code Commonweal-At}. Only active with {@code commonweal.sample-clock=true}; outside a request it is the system's
 * time.
 */
final class RequestClock extends Clock {

    static final String HEADER = "Commonweal-At";
    private static final String OPERATOR = "ROLE_" + Role.OPERATOR;

    private final Clock system;

    RequestClock(Clock system) {
        this.system = system;
    }

    @Override
    public Instant instant() {
        String at = header();
        return at != null && isOperator() ? parse(at) : system.instant();
    }

    private Instant parse(String at) {
        try {
            Instant instant = Instant.parse(at);
            if (!instant.isAfter(system.instant())) {
                return instant;
            }
        } catch (DateTimeException e) {
            // why: the sentence below tells both kinds of wrong value
        }
        throw Refused.badRequest("commonweal-at",
                "%s: %s (expected: an instant in the past, such as 2026-01-31T09:30:00Z)".formatted(HEADER, at));
    }

    private static @Nullable String header() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getHeader(HEADER)
                : null;
    }

    private static boolean isOperator() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getAuthorities().stream().anyMatch(a -> OPERATOR.equals(a.getAuthority()));
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RequestClock(system.withZone(zone));
    }
}

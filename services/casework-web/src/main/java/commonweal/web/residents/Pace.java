package commonweal.web.residents;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one address may send to residents' pages. What is handed in, and tries at a reference and its code, are
 * counted more strictly than steps on the way. Counts live in this instance's memory and cover the addresses seen last.
 */
final class Pace extends OncePerRequestFilter {

    static final int TOO_MANY = 429;
    private static final int ADDRESSES = 20_000;
    private static final Set<String> HANDED_IN = Set.of("/report/check", "/progress", "/survey", "/case-review/check",
            "/progress/attachments");

    private final Limits entries;
    private final Limits handedIn;

    Pace(ResidentsSettings settings) {
        this.entries = new Limits(settings.entries(), settings.entriesIn());
        this.handedIn = new Limits(settings.reports(), settings.reportsIn());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        boolean strict = HANDED_IN.contains(request.getRequestURI());
        if (entries.allow(address) && (!strict || handedIn.allow(address))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(TOO_MANY);
        }
    }

    /** One limit for each address. */
    private static final class Limits {

        private final RateLimiterConfig limit;
        private final Map<String, RateLimiter> byAddress = Collections.synchronizedMap(new LastSeen());

        private Limits(int times, Duration in) {
            this.limit = RateLimiterConfig.custom().limitForPeriod(times).limitRefreshPeriod(in)
                    .timeoutDuration(Duration.ZERO).build();
        }

        private boolean allow(String address) {
            return byAddress.computeIfAbsent(address, key -> RateLimiter.of(key, limit)).acquirePermission();
        }
    }

    /** Forgets the address that was not seen for longest. */
    private static final class LastSeen extends LinkedHashMap<String, RateLimiter> {

        private static final long serialVersionUID = 1;

        private LastSeen() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RateLimiter> eldest) {
            return size() > ADDRESSES;
        }
    }
}

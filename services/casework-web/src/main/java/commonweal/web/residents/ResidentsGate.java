package commonweal.web.residents;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Opens residents' pages to everybody, at a pace, and frames them without the menu of staff. */
@Configuration(proxyBeanMethods = false)
class ResidentsGate {

    private static final List<String> AREAS = List.of("/report", "/progress", "/survey", "/case-review", "/papers");

    /** As strict as for staff, and without the issuer: nobody signs in here. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    @Order(1)
    SecurityFilterChain residentsPages(HttpSecurity http, ResidentsSettings settings) {
        return http.securityMatcher(AREAS.stream().map(area -> area + "/**").toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new Pace(settings), CsrfFilter.class)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        // why: a page that somebody leaves in a hurry tells the next one nothing
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    @Bean
    WebMvcConfigurer residentsFrame(ResidentsSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new Framed(settings)).order(1);
            }
        };
    }

    /** Also what somebody sees who is signed in: these pages look the same to everybody. */
    private record Framed(ResidentsSettings settings) implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String path = path(request);
            if (AREAS.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"))) {
                request.setAttribute("frame", "residents/layout");
                request.setAttribute("home", "/report");
                request.setAttribute("partnershipName", settings.name());
                request.setAttribute("contact", settings.contact());
            }
            return true;
        }

        /** On an error page the path is the one that was asked for. */
        private static String path(HttpServletRequest request) {
            @Nullable
            Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return asked == null ? request.getRequestURI() : asked.toString();
        }
    }
}

package commonweal.web.signin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may open which page, and what browsers are told not to do with any of them. */
@Configuration(proxyBeanMethods = false)
class Gate {

    private static final String[] OPEN = {"/assets/**", "/signed-out", "/sign-in-failed", "/actuator/health",
            "/actuator/health/**", "/actuator/info", "/actuator/prometheus"};

    /** The pages with a map, and those that follow what takes long: only they have a script. */
    private static final RequestMatcher SCRIPTED = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/places"),
            PathPatternRequestMatcher.withDefaults().matcher("/resources"),
            PathPatternRequestMatcher.withDefaults().matcher("/administration/dry-runs/*"),
            PathPatternRequestMatcher.withDefaults().matcher("/operations"));
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/]+");

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignInSettings settings, ClientRegistrationRepository registrations,
            @Value("${commonweal.places.tiles}") String tiles) {
        return http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll();
            requests.requestMatchers(OPEN).permitAll();
            for (Area area : Area.values()) {
                requests.requestMatchers(area.paths().toArray(String[]::new))
                        .hasAnyAuthority(area.openTo().stream().map(Role::authority).toArray(String[]::new));
            }
            requests.anyRequest().authenticated();
        }).oauth2Login(login -> login.loginPage(OneWayIn.PATH + "/" + SignInConfiguration.CLIENT)
                .failureUrl("/sign-in-failed")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(withPkce(registrations))))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(atTheIssuerToo(registrations)))
                .headers(headers -> headers
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(SCRIPTED),
                                new ContentSecurityPolicyHeaderWriter(contentPolicy(settings))))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(SCRIPTED,
                                new ContentSecurityPolicyHeaderWriter(scriptPolicy(settings, tiles))))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /**
     * No script at all, but on the pages named above, and no style but our own. Forms may lead to the issuer, because
     * signing out and a session that ended both answer a form with a redirect there.
     */
    private static String contentPolicy(SignInSettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + settings.origin();
    }

    /** A script of our own fetches what it shows from here and, where they are configured, a map's tiles from elsewhere. */
    private static String scriptPolicy(SignInSettings settings, String tiles) {
        Matcher origin = ORIGIN.matcher(tiles);
        return contentPolicy(settings).replace("img-src 'self'",
                "img-src 'self'" + (origin.lookingAt() ? " " + origin.group() : "")
                        + "; script-src 'self'; connect-src 'self'");
    }

    private static OneWayIn withPkce(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OneWayIn.PATH);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return new OneWayIn(resolver);
    }

    private static LogoutSuccessHandler atTheIssuerToo(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return handler;
    }
}

package commonweal.http;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Spring Boot's settings that all services share; whatever a service sets itself comes first. */
final class HttpApiDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // why: no service takes files, and Spring reads the parts before anyone has asked whether there may be any
            "spring.servlet.multipart.enabled", "false",
            // why: an issuer signs ID tokens with the same key; those are for whoever signs people in, not for services
            "spring.security.oauth2.resourceserver.jwt.audiences", "${OIDC_AUDIENCE:commonweal}",
            "management.endpoint.health.show-details", "when-authorized", "management.endpoint.health.roles",
            Role.OPERATOR);

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("commonweal-http-api", DEFAULTS));
    }
}

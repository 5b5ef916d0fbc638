package commonweal.web;

import java.time.Duration;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stand-ins for the services and the issuer: the same for all tests, so that they share one application. */
final class StandIns implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final FakeServices SERVICES = new FakeServices();
    static final FakeIssuer ISSUER = new FakeIssuer();

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        TestPropertyValues.of("commonweal.services.case-intake=" + SERVICES.intake.address(),
                "commonweal.services.risk-assessment=" + SERVICES.risk.address(),
                "commonweal.services.tasking=" + SERVICES.tasking.address(),
                "commonweal.services.plan-metrics=" + SERVICES.plans.address(),
                "OIDC_ISSUER_URI=" + ISSUER.address()).applyTo(application);
    }

    /** As before the first test. */
    static void wellAgain(CircuitBreakerRegistry breakers) {
        SERVICES.wellAgain();
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        ISSUER.tokensHold = Duration.ofMinutes(5);
        ISSUER.away = false;
    }

    static Browser signedIn(int port, String role) {
        ISSUER.next = FakeIssuer.Person.with(role);
        Browser browser = visitor(port);
        browser.open("/");
        return browser;
    }

    static Browser visitor(int port) {
        return new Browser("http://localhost:" + port);
    }
}

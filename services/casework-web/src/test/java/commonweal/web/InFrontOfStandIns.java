package commonweal.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the pages over HTTP, in front of {@link StandIns}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=casework-web", "commonweal.services.breaker-calls=200",
        "commonweal.services.change-limit=10s", "commonweal.services.read-limit=4s",
        "commonweal.residents.entries=100000", "commonweal.residents.reports=100000"})
@ContextConfiguration(initializers = StandIns.class)
@interface InFrontOfStandIns {
}

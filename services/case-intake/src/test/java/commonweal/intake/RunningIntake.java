package commonweal.intake;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import commonweal.testsupport.Servers;

/** The whole service on a free port, with a real broker and a real store, one for all tests that bear this annotation. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = IntakeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=case-intake", "commonweal.sample-clock=true", "commonweal.intake.sweep-every=PT0.3S",
        "commonweal.places.boundaries=src/test/resources/boundaries", "commonweal.triage.partnerships.quick.version=1",
        "commonweal.triage.partnerships.quick.claim=15m", "commonweal.triage.partnerships.quick.hold=2s"})
@ContextConfiguration(initializers = RunningIntake.OnTestServers.class)
@Import({IntakeClient.class, Topics.class, StoreCommands.class})
public @interface RunningIntake {

    /** Points the service at the test servers. */
    class OnTestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Servers.properties("intake")).applyTo(context);
        }
    }
}

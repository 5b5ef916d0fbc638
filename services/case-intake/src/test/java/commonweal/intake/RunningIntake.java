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
        "commonweal.practice.look-every=1s",
        "commonweal.places.boundaries=src/test/resources/boundaries", "commonweal.triage.partnerships.quick.version=1",
        "commonweal.triage.partnerships.quick.claim=15m", "commonweal.triage.partnerships.quick.hold=2s",
        "commonweal.retention.look-every=500ms", "commonweal.retention.partnerships.forgetful.version=1",
        "commonweal.retention.partnerships.forgetful.closed-cases=P6Y",
        "commonweal.retention.partnerships.forgetful.reports=P2Y",
        "commonweal.retention.partnerships.forgetful.sweep=true",
        "commonweal.retention.partnerships.forgetful.basis=Our own schedule",
        "commonweal.retention.partnerships.forgetful.hold-reasons[0].code=police",
        "commonweal.retention.partnerships.forgetful.hold-reasons[0].label=Asked for by the police",
        "commonweal.retention.partnerships.forgetful.erasure-reasons[0].code=data-subject-request",
        "commonweal.retention.partnerships.forgetful.erasure-reasons[0].label=Asked for"})
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

package commonweal.metrics;

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
@SpringBootTest(classes = MetricsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.config.name=plan-metrics", "commonweal.places.boundaries=classpath:/boundaries"})
@ContextConfiguration(initializers = RunningMetrics.OnTestServers.class)
@Import({MetricsClient.class, Topics.class})
public @interface RunningMetrics {

    /** Points the service at the test servers. */
    class OnTestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Servers.createTopics(Topics.NAMES);
            TestPropertyValues.of(Servers.properties("metrics")).applyTo(context);
        }
    }
}

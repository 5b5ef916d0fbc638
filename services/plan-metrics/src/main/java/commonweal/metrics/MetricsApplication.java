package commonweal.metrics;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service plan-metrics: configured by {@code plan-metrics.yaml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MetricsApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(MetricsApplication.class).properties("spring.config.name=plan-metrics").run(args);
    }
}

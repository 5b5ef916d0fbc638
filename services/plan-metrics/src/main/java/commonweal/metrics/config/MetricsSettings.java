package commonweal.metrics.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set.
 *
 * @param plans plans on the class path
 * @param plansFolder a folder with further plans, every {@code .yaml} file in it
 * @param every how long it takes at most until somebody looks whether anything has changed, after a quiet time
 */
@ConfigurationProperties("commonweal.metrics")
record MetricsSettings(@DefaultValue List<String> plans, Optional<String> plansFolder,
        @DefaultValue("200ms") Duration every) {}

package commonweal.intake.retention.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.retention.RetentionPractice;
import commonweal.practice.Practice;

/** How long partnerships keep what they know of people. */
@Configuration(proxyBeanMethods = false)
class RetentionSettings {

    @Bean
    Practice<RetentionPractice> retentionPractice(Environment settings) {
        return Practice.read(settings, "commonweal.retention", "How long things are kept", RetentionPractice.class);
    }
}

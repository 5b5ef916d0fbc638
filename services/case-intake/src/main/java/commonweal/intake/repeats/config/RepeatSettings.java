package commonweal.intake.repeats.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.repeats.RepeatPractice;
import commonweal.practice.Practice;

/** What partnerships take for a repeat. */
@Configuration(proxyBeanMethods = false)
class RepeatSettings {

    @Bean
    Practice<RepeatPractice> repeatPractice(Environment settings) {
        return Practice.read(settings, "commonweal.repeats", "What counts as a repeat", RepeatPractice.class);
    }
}

package commonweal.intake.repeats.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.practice.PerPartnership;
import commonweal.intake.practice.config.PracticeSettings;
import commonweal.intake.repeats.RepeatPractice;

/** What partnerships take for a repeat. */
@Configuration(proxyBeanMethods = false)
class RepeatSettings {

    @Bean
    PerPartnership<RepeatPractice> repeatPractice(Environment settings) {
        return PracticeSettings.read(settings, "commonweal.repeats", RepeatPractice.class);
    }
}

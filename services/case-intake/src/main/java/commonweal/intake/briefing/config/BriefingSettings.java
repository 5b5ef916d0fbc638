package commonweal.intake.briefing.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.briefing.BriefingPractice;
import commonweal.intake.practice.PerPartnership;
import commonweal.intake.practice.config.PracticeSettings;

/** What partnerships' briefings hold. */
@Configuration(proxyBeanMethods = false)
class BriefingSettings {

    @Bean
    PerPartnership<BriefingPractice> briefingPractice(Environment settings) {
        return PracticeSettings.read(settings, "commonweal.briefing", BriefingPractice.class);
    }
}

package commonweal.intake.briefing.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.briefing.BriefingPractice;
import commonweal.practice.Practice;

/** What partnerships' briefings hold. */
@Configuration(proxyBeanMethods = false)
class BriefingSettings {

    @Bean
    Practice<BriefingPractice> briefingPractice(Environment settings) {
        return Practice.read(settings, "commonweal.briefing", "What the briefing tells", BriefingPractice.class);
    }
}

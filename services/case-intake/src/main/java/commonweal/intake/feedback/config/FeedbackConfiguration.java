package commonweal.intake.feedback.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.feedback.FeedbackTemplates;
import commonweal.practice.Practice;

/** The texts are settings, so an installation replaces any of them as it replaces any other setting. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    Practice<FeedbackTemplates> feedbackTemplates(Environment settings) {
        return Practice.read(settings, "commonweal.feedback", "Letters and messages to reporters",
                FeedbackTemplates.class);
    }
}

package commonweal.intake.feedback.config;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.feedback.FeedbackTemplates;

/** The texts are settings, so an installation replaces any of them as it replaces any other setting. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    FeedbackTemplates feedbackTemplates(Environment settings) {
        return Binder.get(settings).bind("commonweal.feedback", FeedbackTemplates.class).get();
    }
}

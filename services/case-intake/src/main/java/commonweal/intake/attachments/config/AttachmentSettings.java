package commonweal.intake.attachments.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.attachments.AttachmentPractice;
import commonweal.intake.practice.PerPartnership;
import commonweal.intake.practice.config.PracticeSettings;

/** Which files partnerships take. */
@Configuration(proxyBeanMethods = false)
class AttachmentSettings {

    @Bean
    PerPartnership<AttachmentPractice> attachmentPractice(Environment settings) {
        return PracticeSettings.read(settings, "commonweal.attachments", AttachmentPractice.class);
    }
}

package commonweal.intake.attachments.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.attachments.AttachmentPractice;
import commonweal.practice.Practice;

/** Which files partnerships take. */
@Configuration(proxyBeanMethods = false)
class AttachmentSettings {

    @Bean
    Practice<AttachmentPractice> attachmentPractice(Environment settings) {
        return Practice.read(settings, "commonweal.attachments", "Which files are taken", AttachmentPractice.class);
    }
}

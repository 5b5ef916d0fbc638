package commonweal.intake.reports.config;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.practice.PerPartnership;
import commonweal.intake.practice.config.PracticeSettings;
import commonweal.intake.reports.Erasure;
import commonweal.intake.reports.Remains;
import commonweal.intake.reports.TriagePractice;

/** How partnerships triage, and what goes when a report is erased. */
@Configuration(proxyBeanMethods = false)
class ReportSettings {

    @Bean
    PerPartnership<TriagePractice> triagePractice(Environment settings) {
        return PracticeSettings.read(settings, "commonweal.triage", TriagePractice.class);
    }

    @Bean
    Erasure erasure(List<Remains> remains) {
        return new Erasure(remains);
    }
}

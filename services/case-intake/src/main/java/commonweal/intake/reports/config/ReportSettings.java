package commonweal.intake.reports.config;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import commonweal.intake.reports.Erasure;
import commonweal.intake.reports.Remains;
import commonweal.intake.reports.TriagePractice;
import commonweal.practice.Practice;

/** How partnerships triage, and what goes when a report is erased. */
@Configuration(proxyBeanMethods = false)
class ReportSettings {

    @Bean
    Practice<TriagePractice> triagePractice(Environment settings) {
        return Practice.read(settings, "commonweal.triage", "Triage: claims and undoing", TriagePractice.class);
    }

    @Bean
    Erasure erasure(List<Remains> remains) {
        return new Erasure(remains);
    }
}

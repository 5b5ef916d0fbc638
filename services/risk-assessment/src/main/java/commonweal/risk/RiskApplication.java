package commonweal.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.scheduling.annotation.EnableScheduling;

import commonweal.events.Code;
import commonweal.messaging.AggregateStores;
import commonweal.risk.cases.OverrideReasons;
import commonweal.risk.cases.messaging.CaseNewsKeepsRiskInStep;
import commonweal.risk.cases.messaging.ReassessmentSweep;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.questionnaires.Questionnaires;
import commonweal.risk.questionnaires.config.QuestionnaireFiles;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The service risk-assessment: configured by {@code risk-assessment.yaml}. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(RiskSettings.class)
public class RiskApplication {

    private static final Code ANY = new Code("any-other");

    public static void main(String[] args) {
        new SpringApplicationBuilder(RiskApplication.class).properties("spring.config.name=risk-assessment").run(args);
    }

    @Bean
    Questionnaires questionnaires(RiskSettings settings) {
        Map<String, String> files = new HashMap<>();
        for (String pattern : settings.questionnaires()) {
            for (Resource resource : resources(pattern)) {
                files.put(String.valueOf(resource.getFilename()), text(resource));
            }
        }
        Questionnaires questionnaires = QuestionnaireFiles.read(files, settings::questionnaire);
        // why: a setting that makes no sense stops the start, not the first officer who meets it
        Stream.concat(Stream.of(ANY), settings.special().stream()).forEach(partnership -> {
            questionnaires.usual(partnership);
            settings.of(partnership);
        });
        return questionnaires;
    }

    @Bean
    OverrideReasons overrideReasons(RiskSettings settings) {
        return settings.reasons();
    }

    @Bean
    CaseRisks caseRisks(AggregateStores stores, MeterRegistry meters) {
        return new CaseRisks(stores, meters);
    }

    @Bean
    CaseNewsKeepsRiskInStep caseNewsKeepsRiskInStep(CaseRisks caseRisks) {
        return new CaseNewsKeepsRiskInStep(caseRisks.aggregates());
    }

    @Bean
    ReassessmentSweep reassessmentSweep(CaseRisks caseRisks, Clock clock, MeterRegistry meters) {
        return new ReassessmentSweep(caseRisks, clock, meters);
    }

    private static Resource[] resources(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) {
                throw new IllegalArgumentException(
                        "commonweal.risk.questionnaires: '%s' finds nothing (expected: at least one file)"
                                .formatted(pattern));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("commonweal.risk.questionnaires: '%s' cannot be read".formatted(pattern), e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(resource), e);
        }
    }
}

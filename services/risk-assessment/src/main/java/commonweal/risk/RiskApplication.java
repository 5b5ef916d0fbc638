package commonweal.risk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
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
import commonweal.risk.cases.Practices;
import commonweal.risk.cases.messaging.CaseNewsKeepsRiskInStep;
import commonweal.risk.cases.messaging.NewsMakesReassessmentDue;
import commonweal.risk.cases.messaging.ReassessmentSweep;
import commonweal.risk.cases.mongo.CaseRisks;
import commonweal.risk.editions.PartnershipEditions;
import commonweal.risk.editions.WentLive;
import commonweal.risk.editions.mongo.DryRunWorker;
import commonweal.risk.editions.mongo.DryRuns;
import commonweal.risk.editions.mongo.StoredEditions;
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
    Questionnaires questionnaires(RiskSettings settings, StoredEditions storedEditions) {
        Map<String, String> files = new HashMap<>();
        for (String pattern : settings.questionnaires()) {
            for (Resource resource : resources(pattern)) {
                String name = String.valueOf(resource.getFilename());
                // why: a file of the same name in another folder must be met, not swallowed
                files.put(files.containsKey(name) ? resource.getDescription() : name, text(resource));
            }
        }
        Questionnaires questionnaires = QuestionnaireFiles.read(files, settings.ownFiles(), settings::preferred,
                storedEditions);
        // why: a setting that makes no sense stops the start, not the first officer who meets it
        Stream.concat(Stream.of(ANY), settings.special().stream()).forEach(partnership -> {
            questionnaires.usual(partnership);
            settings.preferred(partnership).forEach(id -> known(questionnaires, partnership, id));
            settings.of(partnership);
        });
        storedEditions.all().forEach(editions -> unchanged(questionnaires, editions));
        return questionnaires;
    }

    @Bean
    StoredEditions storedEditions(AggregateStores stores) {
        return new StoredEditions(stores);
    }

    @Bean
    DryRuns dryRuns(AggregateStores stores) {
        return new DryRuns(stores);
    }

    @Bean
    DryRunWorker dryRunWorker(DryRuns dryRuns, CaseRisks caseRisks, Questionnaires questionnaires, Clock clock) {
        return new DryRunWorker(dryRuns, caseRisks, questionnaires, clock);
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
    NewsMakesReassessmentDue newsMakesReassessmentDue(CaseRisks caseRisks, Practices practices) {
        return new NewsMakesReassessmentDue(caseRisks.aggregates(), practices);
    }

    @Bean
    ReassessmentSweep reassessmentSweep(CaseRisks caseRisks, Clock clock, MeterRegistry meters) {
        return new ReassessmentSweep(caseRisks, clock, meters);
    }

    private static void known(Questionnaires questionnaires, Code partnership, Code id) {
        List<String> ids = questionnaires.all(partnership).stream().map(form -> form.id().value()).distinct().toList();
        if (!ids.contains(id.value())) {
            throw new IllegalArgumentException("questionnaire of partnership '%s': '%s' (expected: %s)"
                    .formatted(partnership, id, String.join(", ", ids)));
        }
    }

    private static void unchanged(Questionnaires questionnaires, PartnershipEditions editions) {
        editions.wentLive().stream().map(WentLive::questionnaire).distinct().flatMap(id -> editions.live(id).stream())
                .filter(went -> questionnaires
                        .edition(editions.partnership(), went.questionnaire(), went.edition())
                        .filter(form -> form.fingerprint().equals(went.fingerprint())).isEmpty())
                .findFirst().ifPresent(went -> {
                    throw new IllegalStateException(
                            "The files of %s, %s, were changed or taken away since partnership '%s' put it live (expected: the same files; a change needs a new version)"
                                    .formatted(went.questionnaire(), went.edition(), editions.partnership()));
                });
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
